-- The first new parent that already stands below one of the units, on a day for which it would be its parent.
SELECT u.name::text AS unit, p.name::text AS parent, greatest(c.valid_from, max(child.f)) AS day
  FROM unnest(:nodes::int[], :parents::int[], :froms::date[], :tos::date[]) AS t (node, parent, f, t)
  JOIN organisation.closure c ON c.line = :line AND c.descendant = t.parent AND c.valid_from < t.t AND c.valid_to > t.f
  JOIN (SELECT node, min(f) AS f, max(t) AS t
          FROM unnest(:nodes::int[], :parents::int[], :froms::date[], :tos::date[]) AS t (node, parent, f, t) GROUP BY node) child
    ON child.node = c.ancestor AND c.valid_from < child.t AND c.valid_to > child.f
  JOIN organisation.named_unit u ON u.node = c.ancestor
  JOIN organisation.named_unit p ON p.node = c.descendant
 GROUP BY c.ancestor, c.descendant, c.valid_from, u.name, p.name
 ORDER BY day, c.ancestor
 LIMIT 1
