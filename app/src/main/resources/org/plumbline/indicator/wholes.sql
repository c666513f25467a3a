-- Figures that are made of those of units below, by period: what was added up with what waits; or anew, from the figures known at an
-- instant, which is also how sets are read. What is expected is told where it is made anew.
WITH asked AS MATERIALIZED (
    SELECT t.*, t.way <> 'KEPT' AS anew
      FROM unnest(:series::bigint[], :keys::int[], :nodes::int[], :cuts::text[], :sets::uuid[], :ways::text[])
           AS t (series, indicator_key, node, cut, unit_set, way)
), given AS MATERIALIZED (
    SELECT b.whole, p.*
      FROM (SELECT a.series AS whole, array_agg(DISTINCT s.series) AS given
              FROM asked a
              JOIN organisation.closure c ON c.line = 1 AND c.ancestor = a.node AND (c.distance > 0 OR a.unit_set IS NOT NULL)
              JOIN indicator.series s ON s.indicator_key = a.indicator_key AND s.node = c.descendant AND s.cut = a.cut
             WHERE a.anew
             GROUP BY a.series) b
     CROSS JOIN LATERAL indicator.parts_of(b.given, :known::timestamptz) p
), member AS MATERIALIZED (
    SELECT d.whole, d.ends, m.node
      FROM (SELECT DISTINCT whole, ends FROM given) d
      JOIN asked a ON a.series = d.whole
     CROSS JOIN LATERAL (SELECT b.node FROM indicator.below(a.node, a.indicator_key, d.ends - 1) AS b (node)
                          WHERE a.unit_set IS NULL AND (a.way = 'BESIDE' OR indicator.is_made(a.node, a.indicator_key, d.ends - 1))
                         UNION ALL
                         SELECT b.node FROM indicator.below_set(a.unit_set, a.node, a.indicator_key, d.ends - 1) AS b (node)
                          WHERE a.unit_set IS NOT NULL) m
), expected AS (
    SELECT whole, ends, count(*)::int AS n FROM member GROUP BY whole, ends
), piece AS (
    SELECT a.series, p.starts, p.ends, p.numerator, p.denominator, p.checked_numerator, p.checked_denominator, p.counts, p.known_from,
           NULL::int AS expected
      FROM asked a
      JOIN indicator.part_sum p ON p.indicator_key = a.indicator_key AND p.node = a.node AND p.cut = a.cut
     WHERE NOT a.anew
    UNION ALL
    SELECT a.series, d.starts, d.ends, d.numerator, d.denominator, d.checked_numerator, d.checked_denominator, d.counts, d.known_from, NULL
      FROM indicator.part_delta d
      JOIN asked a ON NOT a.anew AND a.indicator_key = d.indicator_key AND a.cut = d.cut
     WHERE d.whole = a.node
        OR d.whole IS NULL AND a.node IN (SELECT u.node FROM indicator.above(d.node, d.indicator_key, d.ends - 1) AS u (node))
    UNION ALL
    SELECT g.whole, g.starts, g.ends, g.numerator, g.denominator, g.checked_numerator, g.checked_denominator, g.counts, g.known_from, e.n
      FROM given g
      JOIN member m ON m.whole = g.whole AND m.ends = g.ends AND m.node = g.node
      JOIN expected e ON e.whole = g.whole AND e.ends = g.ends
), cell AS MATERIALIZED (
    SELECT p.series, p.starts, p.ends, sum(p.numerator) AS numerator, sum(p.denominator) AS denominator,
           sum(p.checked_numerator) AS checked_numerator, sum(p.checked_denominator) AS checked_denominator,
           indicator.total(p.counts) AS counts, max(p.known_from) AS known_from, max(p.expected) AS expected
      FROM piece p
     GROUP BY p.series, p.starts, p.ends
), there AS MATERIALIZED (
    SELECT * FROM cell WHERE counts[1] + counts[3] + counts[4] + counts[5] > 0
)
SELECT c.series, a.node, c.starts, c.ends, c.counts, c.known_from, c.expected, d.version, d.shape, d.place_rule,
       CASE WHEN d.shape = 'RATIO' THEN coalesce(m.per, 1) ELSE 1 END AS per,
       coalesce(x.numerator, c.numerator) AS numerator, c.denominator,
       coalesce(x.checked_numerator, c.checked_numerator) AS checked_numerator, c.checked_denominator,
       EXISTS (SELECT 1 FROM indicator.break b
                WHERE b.indicator_key = a.indicator_key AND (b.node IS NULL OR b.node = a.node)
                  AND b.known_from <= :known AND b.known_to > :known AND b.starts <= c.starts
                  AND NOT EXISTS (SELECT 1 FROM there o
                                   WHERE o.series = c.series AND o.starts >= b.starts
                                     AND (o.ends < c.ends OR o.ends = c.ends AND o.starts > c.starts))) AS broken
  FROM there c
  JOIN asked a ON a.series = c.series
  JOIN indicator.definition d ON d.indicator_key = a.indicator_key AND d.version = indicator.version_on(a.indicator_key, c.ends - 1)
  LEFT JOIN indicator.measure m ON m.code = d.measure
  LEFT JOIN LATERAL (
       SELECT CASE d.place_rule WHEN 'MAX' THEN max(g.numerator) ELSE min(g.numerator) END AS numerator,
              CASE d.place_rule WHEN 'MAX' THEN max(g.checked_numerator) FILTER (WHERE g.counts[14] + g.counts[15] + g.counts[16] > 0)
                                ELSE min(g.checked_numerator) FILTER (WHERE g.counts[14] + g.counts[15] + g.counts[16] > 0) END
              AS checked_numerator
         FROM (SELECT p.node, p.numerator, p.checked_numerator, p.counts FROM indicator.part p
                WHERE NOT a.anew AND p.indicator_key = a.indicator_key AND p.cut = a.cut AND p.ends = c.ends AND p.starts = c.starts
                  AND a.node IN (SELECT u.node FROM indicator.above(p.node, p.indicator_key, p.ends - 1) AS u (node))
               UNION ALL
               SELECT g.node, g.numerator, g.checked_numerator, g.counts
                 FROM given g JOIN member m ON m.whole = g.whole AND m.ends = g.ends AND m.node = g.node
                WHERE a.anew AND g.whole = a.series AND g.ends = c.ends AND g.starts = c.starts) g
        WHERE g.counts[1] > 0) x ON d.place_rule IN ('MAX', 'MIN')
 ORDER BY c.series, c.ends, c.starts DESC
