-- The first new parent that already stands below one of the units, on a day for which it would be its parent. Looks up
-- from the few new parents, not down from the many units.
WITH link AS MATERIALIZED (
    SELECT * FROM unnest(:nodes::int[], :parents::int[], :froms::date[], :tos::date[]) AS t (node, parent, f, t)
), above AS MATERIALIZED (
    SELECT c.ancestor, c.descendant, greatest(c.valid_from, p.f) AS f, least(c.valid_to, p.t) AS t
      FROM (SELECT parent, min(f) AS f, max(t) AS t FROM link GROUP BY parent) p
      JOIN organisation.closure c ON c.line = :line AND c.descendant = p.parent AND c.valid_from < p.t AND c.valid_to > p.f
), found AS MATERIALIZED (
    SELECT a.ancestor, a.descendant, greatest(a.f, l.f) AS day
      FROM above a JOIN link l ON l.node = a.ancestor AND a.f < l.t AND a.t > l.f
     ORDER BY day, a.ancestor
     LIMIT 1
)
SELECT u.name::text AS unit, p.name::text AS parent, found.day
  FROM found
  JOIN organisation.named_unit u ON u.node = found.ancestor
  JOIN organisation.named_unit p ON p.node = found.descendant
