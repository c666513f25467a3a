-- Units are about to change their place on some days: what they and all below them gave for periods that end on these days leaves the
-- units above, and waits to be added up in the tree as it will be. What waits already goes there by itself,
-- also that a figure was withdrawn. One statement, so one snapshot.
WITH moved AS (
    SELECT * FROM unnest(:nodes::int[], :froms::date[], :tos::date[]) AS t (node, from_day, to_day)
), waiting AS MATERIALIZED (
    SELECT d.indicator_key, d.node, d.cut, d.starts, d.ends, sum(d.numerator) AS numerator, sum(d.denominator) AS denominator,
           sum(d.checked_numerator) AS checked_numerator, sum(d.checked_denominator) AS checked_denominator,
           indicator.total(d.counts) AS counts, max(d.known_from) AS known_from
      FROM indicator.part_delta d
     WHERE d.whole IS NULL
     GROUP BY d.indicator_key, d.node, d.cut, d.starts, d.ends
), below AS MATERIALIZED (
    SELECT DISTINCT m.from_day, m.to_day, c.descendant AS node, c.valid_from, c.valid_to
      FROM moved m JOIN organisation.closure c ON c.line = 1 AND c.ancestor = m.node
), leaving AS MATERIALIZED (
    SELECT p.indicator_key, p.node, p.cut, p.starts, p.ends
      FROM below b JOIN indicator.part p ON p.node = b.node AND p.ends > b.from_day AND p.ends <= b.to_day
                                        AND b.valid_from < p.ends AND b.valid_to >= p.ends
    UNION
    SELECT w.indicator_key, w.node, w.cut, w.starts, w.ends
      FROM below b JOIN waiting w ON w.node = b.node AND w.ends > b.from_day AND w.ends <= b.to_day
                                 AND b.valid_from < w.ends AND b.valid_to >= w.ends
), folded AS MATERIALIZED (
    SELECT l.indicator_key, l.node, l.cut, l.starts, l.ends, coalesce(p.numerator, 0) - coalesce(w.numerator, 0) AS numerator,
           coalesce(p.denominator, 0) - coalesce(w.denominator, 0) AS denominator,
           coalesce(p.checked_numerator, 0) - coalesce(w.checked_numerator, 0) AS checked_numerator,
           coalesce(p.checked_denominator, 0) - coalesce(w.checked_denominator, 0) AS checked_denominator,
           indicator.plus(coalesce(p.counts, array_fill(0, ARRAY[16])),
                          indicator.minus(coalesce(w.counts, array_fill(0, ARRAY[16])))) AS counts,
           coalesce(p.known_from, w.known_from) AS known_from
      FROM leaving l
      LEFT JOIN indicator.part p ON p.indicator_key = l.indicator_key AND p.node = l.node AND p.cut = l.cut AND p.starts = l.starts
                                AND p.ends = l.ends
      LEFT JOIN waiting w ON w.indicator_key = l.indicator_key AND w.node = l.node AND w.cut = l.cut AND w.starts = l.starts
                         AND w.ends = l.ends
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
