-- Takes units without anything below them out of a line for the days given.
WITH link AS MATERIALIZED (
    SELECT * FROM unnest(:nodes::int[], :parents::int[], :froms::date[], :tos::date[]) AS t (node, parent, f, t)
), gone AS (
    DELETE FROM organisation.closure c
     USING link l
     WHERE c.line = :line AND c.descendant = l.node AND c.valid_from < l.t AND c.valid_to > l.f
    RETURNING c.line, c.ancestor, c.descendant, c.distance,
              datemultirange(daterange(c.valid_from, c.valid_to)) - datemultirange(daterange(l.f, l.t)) AS rest
)
INSERT INTO organisation.closure (line, ancestor, descendant, distance, valid_from, valid_to)
SELECT line, ancestor, descendant, distance, lower(piece), upper(piece)
  FROM gone CROSS JOIN LATERAL unnest(rest) AS piece
