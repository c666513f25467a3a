-- Keeps what series give to the figures of units above, and lets what differs from before wait to be added up.
WITH now AS MATERIALIZED (
    SELECT * FROM indicator.parts_of(:series::bigint[], :known::timestamptz)
), changed AS MATERIALIZED (
    SELECT n.series IS NULL AS gone, coalesce(n.series, p.series) AS series, coalesce(n.indicator_key, p.indicator_key) AS indicator_key,
           coalesce(n.node, p.node) AS node, coalesce(n.cut, p.cut) AS cut, coalesce(n.starts, p.starts) AS starts,
           coalesce(n.ends, p.ends) AS ends,
           coalesce(n.numerator, 0) AS numerator, coalesce(n.denominator, 0) AS denominator,
           coalesce(n.checked_numerator, 0) AS checked_numerator, coalesce(n.checked_denominator, 0) AS checked_denominator,
           coalesce(n.counts, array_fill(0, ARRAY[16])) AS counts, coalesce(n.known_from, p.known_from) AS known_from,
           coalesce(p.numerator, 0) AS was_numerator, coalesce(p.denominator, 0) AS was_denominator,
           coalesce(p.checked_numerator, 0) AS was_checked_numerator, coalesce(p.checked_denominator, 0) AS was_checked_denominator,
           coalesce(p.counts, array_fill(0, ARRAY[16])) AS was_counts
      FROM now n
      FULL JOIN (SELECT * FROM indicator.part WHERE series = ANY (:series::bigint[])) p
           ON p.series = n.series AND p.starts = n.starts AND p.ends = n.ends
     WHERE (n.numerator, n.denominator, n.checked_numerator, n.checked_denominator, n.counts)
           IS DISTINCT FROM (p.numerator, p.denominator, p.checked_numerator, p.checked_denominator, p.counts)
), taken AS (
    DELETE FROM indicator.part p USING changed c
     WHERE c.gone AND p.series = c.series AND p.starts = c.starts AND p.ends = c.ends
), kept AS (
    INSERT INTO indicator.part (series, indicator_key, node, cut, starts, ends, numerator, denominator, checked_numerator,
                                checked_denominator, counts, known_from)
    SELECT series, indicator_key, node, cut, starts, ends, numerator, denominator, checked_numerator, checked_denominator, counts, known_from
      FROM changed WHERE NOT gone
    ON CONFLICT (series, ends, starts) DO UPDATE
       SET numerator = excluded.numerator, denominator = excluded.denominator, checked_numerator = excluded.checked_numerator,
           checked_denominator = excluded.checked_denominator, counts = excluded.counts, known_from = excluded.known_from
)
INSERT INTO indicator.part_delta (indicator_key, node, cut, starts, ends, numerator, denominator, checked_numerator, checked_denominator,
                                  counts, known_from)
SELECT indicator_key, node, cut, starts, ends, numerator - was_numerator, denominator - was_denominator,
       checked_numerator - was_checked_numerator, checked_denominator - was_checked_denominator,
       indicator.plus(counts, indicator.minus(was_counts)), known_from
  FROM changed
 ORDER BY series, ends, starts
