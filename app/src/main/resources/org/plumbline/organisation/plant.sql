-- The closure of units that are new in a line: each is its own ancestor, and has its parent's on the days of both.
INSERT INTO organisation.closure (line, ancestor, descendant, distance, valid_from, valid_to)
SELECT :line::smallint, node, node, 0, f, t
  FROM unnest(:nodes::int[], :parents::int[], :froms::date[], :tos::date[]) AS t (node, parent, f, t)
UNION ALL
SELECT c.line, c.ancestor, t.node, c.distance + 1, greatest(c.valid_from, t.f), least(c.valid_to, t.t)
  FROM unnest(:nodes::int[], :parents::int[], :froms::date[], :tos::date[]) AS t (node, parent, f, t)
  JOIN organisation.closure c
    ON c.line = :line AND c.descendant = t.parent AND c.valid_from < t.t AND c.valid_to > t.f
