-- Carries the counts of units that moved from those that stood above them to those that stand above them on a day; who stands
-- above before and after is left alone. What moves with a unit is what was below it, less what was below the next units that
-- moved themselves. Units with none below them any more are left out: their counts are dropped.
WITH moved AS MATERIALIZED (
    SELECT DISTINCT node FROM unnest(:moved::int[]) AS n (node)
), had AS MATERIALIZED (
    SELECT * FROM unnest(:nodes::int[], :ancestors::int[], :distances::int[]) AS t (node, ancestor, distance)
), has AS MATERIALIZED (
    SELECT m.node, c.ancestor
      FROM moved m
      JOIN organisation.closure c ON c.line = 1 AND c.descendant = m.node AND c.distance > 0
                                 AND c.valid_from <= :day::date AND c.valid_to > :day::date
), changed AS MATERIALIZED (
    SELECT node, ancestor, sum(sign)::int AS sign
      FROM (SELECT node, ancestor, -1 AS sign FROM had UNION ALL SELECT node, ancestor, 1 FROM has) p
     GROUP BY node, ancestor
    HAVING sum(sign) <> 0
), above AS MATERIALIZED (
    SELECT a.ancestor
      FROM (SELECT DISTINCT ancestor FROM changed) a
      JOIN standing.counted k ON k.node = a.ancestor
     WHERE EXISTS (SELECT 1 FROM organisation.closure c
                    WHERE c.line = 1 AND c.ancestor = a.ancestor AND c.distance > 0
                      AND c.valid_from <= :day::date AND c.valid_to > :day::date)
), link AS MATERIALIZED (
    SELECT c.node, c.ancestor, c.sign FROM changed c JOIN above a ON a.ancestor = c.ancestor
), part AS MATERIALIZED (
    SELECT DISTINCT node, node AS source, 1 AS sign FROM link
    UNION ALL
    SELECT n.above, n.node, -1
      FROM (SELECT DISTINCT ON (h.node) h.node, h.ancestor AS above
              FROM had h JOIN moved m ON m.node = h.ancestor
             ORDER BY h.node, h.distance) n
     WHERE n.above IN (SELECT node FROM link)
), source AS MATERIALIZED (
    SELECT s.source AS node, EXISTS (SELECT 1 FROM standing.counted k WHERE k.node = s.source) AS counted
      FROM (SELECT DISTINCT source FROM part) s
), own AS (
    SELECT s.node, h.subject, h.key, h.field, h.class, 1 AS n
      FROM source s JOIN standing.held h ON h.node = s.node
     WHERE NOT s.counted
    UNION ALL
    SELECT s.node, w.subject, w.key, w.field, w.class, -w.n
      FROM source s JOIN standing.waiting w ON w.node = s.node
     WHERE NOT s.counted
), vector AS MATERIALIZED (
    SELECT t.node, t.subject, t.key, t.field, t.c0, t.c1, t.c2, t.c3, t.c4, t.c5, t.c6, t.c7, t.c8, t.c9
      FROM source s JOIN standing.tally t ON t.node = s.node
    UNION ALL
    SELECT node, subject, key, field,
           sum(n * (class = 0)::int), sum(n * (class = 1)::int), sum(n * (class = 2)::int), sum(n * (class = 3)::int),
           sum(n * (class = 4)::int), sum(n * (class = 5)::int), sum(n * (class = 6)::int), sum(n * (class = 7)::int),
           sum(n * (class = 8)::int), sum(n * (class = 9)::int)
      FROM own
     GROUP BY node, subject, key, field
), signed AS (
    SELECT l.ancestor, p.source, l.sign * p.sign AS sign FROM link l JOIN part p ON p.node = l.node
)
INSERT INTO standing.tally AS t (subject, node, key, field, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9)
SELECT v.subject, s.ancestor, v.key, v.field,
       sum(s.sign * v.c0), sum(s.sign * v.c1), sum(s.sign * v.c2), sum(s.sign * v.c3), sum(s.sign * v.c4),
       sum(s.sign * v.c5), sum(s.sign * v.c6), sum(s.sign * v.c7), sum(s.sign * v.c8), sum(s.sign * v.c9)
  FROM signed s JOIN vector v ON v.node = s.source
 GROUP BY v.subject, s.ancestor, v.key, v.field
ON CONFLICT (node, subject, key, field) DO UPDATE
   SET c0 = t.c0 + excluded.c0, c1 = t.c1 + excluded.c1, c2 = t.c2 + excluded.c2, c3 = t.c3 + excluded.c3,
       c4 = t.c4 + excluded.c4, c5 = t.c5 + excluded.c5, c6 = t.c6 + excluded.c6, c7 = t.c7 + excluded.c7,
       c8 = t.c8 + excluded.c8, c9 = t.c9 + excluded.c9
