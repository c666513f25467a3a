-- Units are about to change their place on some days: what they and all below them gave for periods that end on these days leaves the
-- units above, and waits to be added up in the tree as it will be. What waits already goes there by itself. One statement, so one snapshot.
WITH moved AS (
    SELECT * FROM unnest(:nodes::int[], :froms::date[], :tos::date[]) AS t (node, from_day, to_day)
), leaving AS MATERIALIZED (
    SELECT DISTINCT p.series, p.starts, p.ends
      FROM moved m
      JOIN organisation.closure c ON c.line = 1 AND c.ancestor = m.node
      JOIN indicator.part p ON p.node = c.descendant AND p.ends > m.from_day AND p.ends <= m.to_day
                           AND c.valid_from < p.ends AND c.valid_to >= p.ends
), waiting AS MATERIALIZED (
    SELECT d.indicator_key, d.node, d.cut, d.starts, d.ends, sum(d.numerator) AS numerator, sum(d.denominator) AS denominator,
           sum(d.checked_numerator) AS checked_numerator, sum(d.checked_denominator) AS checked_denominator,
           indicator.total(d.counts) AS counts
      FROM indicator.part_delta d
     WHERE d.whole IS NULL
     GROUP BY d.indicator_key, d.node, d.cut, d.starts, d.ends
), folded AS MATERIALIZED (
    SELECT p.indicator_key, p.node, p.cut, p.starts, p.ends, p.numerator - coalesce(w.numerator, 0) AS numerator,
           p.denominator - coalesce(w.denominator, 0) AS denominator,
           p.checked_numerator - coalesce(w.checked_numerator, 0) AS checked_numerator,
           p.checked_denominator - coalesce(w.checked_denominator, 0) AS checked_denominator,
           CASE WHEN w.counts IS NULL THEN p.counts ELSE indicator.plus(p.counts, indicator.minus(w.counts)) END AS counts, p.known_from
      FROM leaving l
      JOIN indicator.part p ON p.series = l.series AND p.starts = l.starts AND p.ends = l.ends
      LEFT JOIN waiting w ON w.indicator_key = p.indicator_key AND w.node = p.node AND w.cut = p.cut AND w.starts = p.starts
                         AND w.ends = p.ends
), parted AS (
    SELECT f.* FROM folded f
     WHERE f.counts <> array_fill(0, ARRAY[16]) OR (f.numerator, f.denominator, f.checked_numerator, f.checked_denominator) <> (0, 0, 0, 0)
)
INSERT INTO indicator.part_delta (indicator_key, node, whole, cut, starts, ends, numerator, denominator, checked_numerator,
                                  checked_denominator, counts, known_from)
SELECT f.indicator_key, f.node, a.node, f.cut, f.starts, f.ends, -f.numerator, -f.denominator, -f.checked_numerator,
       -f.checked_denominator, indicator.minus(f.counts), f.known_from
  FROM parted f CROSS JOIN LATERAL indicator.above(f.node, f.indicator_key, f.ends - 1) AS a (node)
UNION ALL
SELECT indicator_key, node, NULL, cut, starts, ends, numerator, denominator, checked_numerator, checked_denominator, counts, known_from
  FROM parted
