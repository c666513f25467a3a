-- Where the three counts of targets (as reported, as checked, what is attained) are not of equally many targets: the sum over classes,
-- with what waits, at every unit for which counts are kept. They are of the same targets, so the sums have to be equal.
WITH counted AS (
    SELECT node, subject, key, field, c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7 + c8 + c9 AS n
      FROM standing.tally WHERE subject IN (2, 3, 4)
), sums AS (
    SELECT node, key, field,
           coalesce(sum(n) FILTER (WHERE subject = 2), 0)::int AS reported,
           coalesce(sum(n) FILTER (WHERE subject = 3), 0)::int AS checked,
           coalesce(sum(n) FILTER (WHERE subject = 4), 0)::int AS attained
      FROM counted GROUP BY node, key, field
), waits AS (
    SELECT node, key, field,
           coalesce(sum(n) FILTER (WHERE subject = 2), 0)::int AS reported,
           coalesce(sum(n) FILTER (WHERE subject = 3), 0)::int AS checked,
           coalesce(sum(n) FILTER (WHERE subject = 4), 0)::int AS attained
      FROM standing.waiting WHERE subject IN (2, 3, 4) GROUP BY node, key, field
)
SELECT node, key, field, 0 AS waits, reported, checked, attained FROM sums
 WHERE reported <> checked OR reported <> attained
UNION ALL
SELECT node, key, field, 1, reported, checked, attained FROM waits
 WHERE reported <> checked OR reported <> attained
 ORDER BY 1, 2, 3, 4
 LIMIT 1000
