-- Where the kept sums of parts, with what waits, differ from the figures themselves, added up anew in the tree of each period's last day.
-- One statement, so one snapshot.
WITH fresh AS MATERIALIZED (
    SELECT p.*
      FROM indicator.parts_of(ARRAY(SELECT s.series FROM indicator.series s
                                     WHERE EXISTS (SELECT 1 FROM indicator.level l
                                                    WHERE l.indicator_key = s.indicator_key AND l.origin = 'DERIVED')),
                              :known::timestamptz) p
), above AS MATERIALIZED (
    SELECT c.indicator_key, c.node, c.ends, a.node AS whole
      FROM (SELECT indicator_key, node, ends FROM fresh
            UNION
            SELECT indicator_key, node, ends FROM indicator.part_delta WHERE whole IS NULL) c
     CROSS JOIN LATERAL indicator.above(c.node, c.indicator_key, c.ends - 1) AS a (node)
), plain AS (
    SELECT f.indicator_key, u.whole AS node, f.cut, f.starts, f.ends, sum(f.numerator) AS numerator, sum(f.denominator) AS denominator,
           sum(f.checked_numerator) AS checked_numerator, sum(f.checked_denominator) AS checked_denominator,
           indicator.total(f.counts) AS counts
      FROM fresh f JOIN above u ON u.indicator_key = f.indicator_key AND u.node = f.node AND u.ends = f.ends
     GROUP BY f.indicator_key, u.whole, f.cut, f.starts, f.ends
), kept AS (
    SELECT k.indicator_key, k.node, k.cut, k.starts, k.ends, sum(k.numerator) AS numerator, sum(k.denominator) AS denominator,
           sum(k.checked_numerator) AS checked_numerator, sum(k.checked_denominator) AS checked_denominator,
           indicator.total(k.counts) AS counts
      FROM (SELECT s.indicator_key, s.node, s.cut, s.starts, s.ends, s.numerator, s.denominator, s.checked_numerator,
                   s.checked_denominator, s.counts
              FROM indicator.part_sum s
            UNION ALL
            SELECT d.indicator_key, d.whole, d.cut, d.starts, d.ends, d.numerator, d.denominator, d.checked_numerator,
                   d.checked_denominator, d.counts
              FROM indicator.part_delta d WHERE d.whole IS NOT NULL
            UNION ALL
            SELECT d.indicator_key, u.whole, d.cut, d.starts, d.ends, d.numerator, d.denominator, d.checked_numerator,
                   d.checked_denominator, d.counts
              FROM indicator.part_delta d
              JOIN above u ON u.indicator_key = d.indicator_key AND u.node = d.node AND u.ends = d.ends
             WHERE d.whole IS NULL) k
     GROUP BY k.indicator_key, k.node, k.cut, k.starts, k.ends
)
SELECT coalesce(p.indicator_key, k.indicator_key) AS indicator_key, coalesce(p.node, k.node) AS node, coalesce(p.cut, k.cut) AS cut,
       coalesce(p.starts, k.starts) AS starts, coalesce(p.ends, k.ends) AS ends,
       concat_ws(' ', coalesce(k.numerator, 0), coalesce(k.denominator, 0), k.checked_numerator, k.checked_denominator, k.counts) AS kept,
       concat_ws(' ', coalesce(p.numerator, 0), coalesce(p.denominator, 0), p.checked_numerator, p.checked_denominator, p.counts) AS figures
  FROM plain p
  FULL JOIN kept k ON k.indicator_key = p.indicator_key AND k.node = p.node AND k.cut = p.cut AND k.starts = p.starts AND k.ends = p.ends
 WHERE (coalesce(p.numerator, 0), coalesce(p.denominator, 0), coalesce(p.checked_numerator, 0), coalesce(p.checked_denominator, 0),
        coalesce(p.counts, array_fill(0, ARRAY[16])))
    <> (coalesce(k.numerator, 0), coalesce(k.denominator, 0), coalesce(k.checked_numerator, 0), coalesce(k.checked_denominator, 0),
        coalesce(k.counts, array_fill(0, ARRAY[16])))
 ORDER BY 1, 2, 3, 5, 4
