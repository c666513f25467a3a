-- Moves units, with all below them, from the ancestors they had to those they get, on the days given. Ancestors that stay
-- at the same distance are left alone. No unit given stands under another one given on those days.
WITH link AS MATERIALIZED (
    SELECT * FROM unnest(:nodes::int[], :parents::int[], :froms::date[], :tos::date[]) AS t (node, parent, f, t)
), had AS (
    SELECT l.node, c.ancestor, c.distance, greatest(c.valid_from, l.f) AS f, least(c.valid_to, l.t) AS t
      FROM link l
      JOIN organisation.closure c ON c.line = :line AND c.descendant = l.node AND c.valid_from < l.t AND c.valid_to > l.f
     WHERE c.distance > 0
), gets AS (
    SELECT l.node, c.ancestor, c.distance + 1 AS distance, greatest(c.valid_from, l.f) AS f, least(c.valid_to, l.t) AS t
      FROM link l
      JOIN organisation.closure c ON c.line = :line AND c.descendant = l.parent AND c.valid_from < l.t AND c.valid_to > l.f
), loses AS MATERIALIZED (
    SELECT * FROM had EXCEPT SELECT * FROM gets
), gains AS MATERIALIZED (
    SELECT * FROM gets EXCEPT SELECT * FROM had
), below AS MATERIALIZED (
    SELECT c.ancestor AS node, c.descendant, c.distance, c.valid_from AS f, c.valid_to AS t
      FROM (SELECT node, min(f) AS f, max(t) AS t FROM link GROUP BY node) l
      JOIN organisation.closure c ON c.line = :line AND c.ancestor = l.node AND c.valid_from < l.t AND c.valid_to > l.f
), cut AS (
    SELECT c.ctid AS row, range_agg(daterange(greatest(b.f, o.f), least(b.t, o.t))) AS days
      FROM loses o
      JOIN below b ON b.node = o.node AND b.f < o.t AND b.t > o.f
      JOIN organisation.closure c
        ON c.line = :line AND c.descendant = b.descendant AND c.ancestor = o.ancestor
       AND c.valid_from < least(b.t, o.t) AND c.valid_to > greatest(b.f, o.f)
     GROUP BY c.ctid
), gone AS (
    DELETE FROM organisation.closure c USING cut WHERE c.ctid = cut.row
    RETURNING c.line, c.ancestor, c.descendant, c.distance,
              datemultirange(daterange(c.valid_from, c.valid_to)) - cut.days AS rest
)
INSERT INTO organisation.closure (line, ancestor, descendant, distance, valid_from, valid_to)
SELECT line, ancestor, descendant, distance, lower(piece), upper(piece)
  FROM gone CROSS JOIN LATERAL unnest(rest) AS piece
UNION ALL
SELECT :line::smallint, g.ancestor, b.descendant, g.distance + b.distance, greatest(g.f, b.f), least(g.t, b.t)
  FROM gains g JOIN below b ON b.node = g.node AND b.f < g.t AND b.t > g.f
