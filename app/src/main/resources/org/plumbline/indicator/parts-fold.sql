-- Adds up what waits, at most so much, for the units above in the tree of each period's last day; gives how much that was, and the series
-- that others follow: of the units above, and of sets as a whole; and which sums changed of which composites are made.
WITH gone AS (
    DELETE FROM indicator.part_delta
     WHERE id = ANY (ARRAY(SELECT id FROM indicator.part_delta ORDER BY id LIMIT :limit::int))
    RETURNING *
), own AS MATERIALIZED (
    SELECT indicator_key, node, whole, cut, starts, ends, sum(numerator) AS numerator, sum(denominator) AS denominator,
           sum(checked_numerator) AS checked_numerator, sum(checked_denominator) AS checked_denominator,
           indicator.total(counts) AS counts, max(known_from) AS known_from
      FROM gone
     GROUP BY indicator_key, node, whole, cut, starts, ends
), up AS MATERIALIZED (
    SELECT o.indicator_key, a.node, o.cut, o.starts, o.ends, sum(o.numerator) AS numerator, sum(o.denominator) AS denominator,
           sum(o.checked_numerator) AS checked_numerator, sum(o.checked_denominator) AS checked_denominator,
           indicator.total(o.counts) AS counts, max(o.known_from) AS known_from
      FROM own o
     CROSS JOIN LATERAL (SELECT o.whole WHERE o.whole IS NOT NULL
                         UNION ALL
                         SELECT u.node FROM indicator.above(o.node, o.indicator_key, o.ends - 1) AS u (node) WHERE o.whole IS NULL) a (node)
     GROUP BY o.indicator_key, a.node, o.cut, o.starts, o.ends
), kept AS (
    INSERT INTO indicator.part_sum AS t (indicator_key, node, cut, starts, ends, numerator, denominator, checked_numerator,
                                         checked_denominator, counts, known_from)
    SELECT indicator_key, node, cut, starts, ends, numerator, denominator, checked_numerator, checked_denominator, counts, known_from
      FROM up
    ON CONFLICT (indicator_key, node, cut, ends, starts) DO UPDATE
       SET numerator = t.numerator + excluded.numerator, denominator = t.denominator + excluded.denominator,
           checked_numerator = t.checked_numerator + excluded.checked_numerator,
           checked_denominator = t.checked_denominator + excluded.checked_denominator,
           counts = indicator.plus(t.counts, excluded.counts), known_from = greatest(t.known_from, excluded.known_from)
), told AS (
    SELECT s.series, NULL::int AS indicator_key, NULL::int AS node, NULL::text AS cut, u.starts, u.ends
      FROM up u JOIN indicator.series s ON s.indicator_key = u.indicator_key AND s.node = u.node AND s.cut = u.cut
    UNION
    SELECT s.series, NULL, NULL, NULL, o.starts, o.ends
      FROM own o
      JOIN indicator.series s ON s.indicator_key = o.indicator_key AND s.cut ~ '(^|;)set=' AND indicator.cut_of_members(s.cut) = o.cut
    UNION
    SELECT NULL, u.indicator_key, u.node, u.cut, u.starts, u.ends
      FROM up u
     WHERE EXISTS (SELECT 1 FROM indicator.ingredient p WHERE p.part_key = u.indicator_key)
)
SELECT (SELECT count(*)::int FROM gone) AS folded, t.series, t.indicator_key, t.node, t.cut, t.starts, t.ends
  FROM (VALUES (1)) AS one (n) LEFT JOIN told t ON true
 ORDER BY t.series, t.indicator_key, t.node, t.cut, t.ends, t.starts
