-- Of how many units figures are made, by period, and which of these are missing; as kept now, or from the figures known at an instant.
WITH asked AS MATERIALIZED (
    SELECT * FROM unnest(:starts::date[], :ends::date[]) AS t (starts, ends)
), member AS MATERIALIZED (
    SELECT e.ends, m.node
      FROM (SELECT DISTINCT ends FROM asked) e
     CROSS JOIN LATERAL (SELECT b.node FROM indicator.below(:node::int, :key::int, e.ends - 1) AS b (node) WHERE :set::uuid IS NULL
                         UNION ALL
                         SELECT b.node FROM indicator.below_set(:set::uuid, :node::int, :key::int, e.ends - 1) AS b (node)
                          WHERE :set::uuid IS NOT NULL) m
), told AS MATERIALIZED (
    SELECT p.node, p.starts, p.ends, p.counts
      FROM asked a JOIN indicator.part p ON p.indicator_key = :key::int AND p.cut = :cut AND p.ends = a.ends AND p.starts = a.starts
     WHERE NOT :anew::boolean
    UNION ALL
    SELECT p.node, p.starts, p.ends, p.counts
      FROM indicator.parts_of(CASE WHEN :anew::boolean THEN ARRAY(
               SELECT s.series FROM indicator.series s
                WHERE s.indicator_key = :key::int AND s.cut = :cut AND s.node IN (SELECT node FROM member)) ELSE '{}' END,
               :known::timestamptz) p
)
SELECT a.starts, a.ends, count(*)::int AS expected, (count(*) FILTER (WHERE l.lacks))::int AS lacking,
       (array_agg(m.node ORDER BY m.node) FILTER (WHERE l.lacks))[1 : 6] AS missing
  FROM asked a
  JOIN member m ON m.ends = a.ends
  LEFT JOIN told t ON t.node = m.node AND t.starts = a.starts AND t.ends = a.ends
 CROSS JOIN LATERAL (SELECT t.node IS NULL OR t.counts[1] = 0 AND t.counts[3] = 0 AS lacks) l
 GROUP BY a.starts, a.ends
