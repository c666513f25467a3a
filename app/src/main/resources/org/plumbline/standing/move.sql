-- Takes units that move out of the counts of those above them (sign -1, on the tree before), or adds them (sign 1, on the
-- tree after, when the counts of each hold only what moves with it). Units that move may stand below one another: before, the
-- counts of the nearest one above hold those of the next, so that only the way up to it is taken off.
WITH moved AS MATERIALIZED (
    SELECT DISTINCT node FROM unnest(:nodes::int[]) AS n (node)
), up AS MATERIALIZED (
    SELECT m.node, c.ancestor, c.distance,
           min(c.distance) FILTER (WHERE a.node IS NOT NULL) OVER (PARTITION BY m.node) AS nearest
      FROM moved m
      JOIN organisation.closure c ON c.line = 1 AND c.descendant = m.node AND c.distance > 0
                                 AND c.valid_from <= :day::date AND c.valid_to > :day::date
      LEFT JOIN moved a ON a.node = c.ancestor
), link AS MATERIALIZED (
    SELECT u.node, u.ancestor
      FROM up u JOIN standing.counted k ON k.node = u.ancestor
     WHERE :sign::int = 1 OR u.nearest IS NULL OR u.distance <= u.nearest
), own AS (
    SELECT m.node, h.subject, h.key, h.field, h.class, 1 AS n
      FROM moved m JOIN standing.held h ON h.node = m.node
     WHERE NOT EXISTS (SELECT 1 FROM standing.counted k WHERE k.node = m.node)
    UNION ALL
    SELECT m.node, w.subject, w.key, w.field, w.class, -w.n
      FROM moved m JOIN standing.waiting w ON w.node = m.node
     WHERE NOT EXISTS (SELECT 1 FROM standing.counted k WHERE k.node = m.node)
), vector AS MATERIALIZED (
    SELECT t.node, t.subject, t.key, t.field, t.c0, t.c1, t.c2, t.c3, t.c4, t.c5, t.c6, t.c7, t.c8, t.c9
      FROM moved m JOIN standing.tally t ON t.node = m.node
    UNION ALL
    SELECT node, subject, key, field,
           sum(n * (class = 0)::int), sum(n * (class = 1)::int), sum(n * (class = 2)::int), sum(n * (class = 3)::int),
           sum(n * (class = 4)::int), sum(n * (class = 5)::int), sum(n * (class = 6)::int), sum(n * (class = 7)::int),
           sum(n * (class = 8)::int), sum(n * (class = 9)::int)
      FROM own
     GROUP BY node, subject, key, field
)
INSERT INTO standing.tally AS t (subject, node, key, field, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9)
SELECT v.subject, l.ancestor, v.key, v.field,
       :sign::int * sum(v.c0), :sign::int * sum(v.c1), :sign::int * sum(v.c2), :sign::int * sum(v.c3),
       :sign::int * sum(v.c4), :sign::int * sum(v.c5), :sign::int * sum(v.c6), :sign::int * sum(v.c7),
       :sign::int * sum(v.c8), :sign::int * sum(v.c9)
  FROM link l JOIN vector v ON v.node = l.node
 GROUP BY v.subject, l.ancestor, v.key, v.field
ON CONFLICT (node, subject, key, field) DO UPDATE
   SET c0 = t.c0 + excluded.c0, c1 = t.c1 + excluded.c1, c2 = t.c2 + excluded.c2, c3 = t.c3 + excluded.c3,
       c4 = t.c4 + excluded.c4, c5 = t.c5 + excluded.c5, c6 = t.c6 + excluded.c6, c7 = t.c7 + excluded.c7,
       c8 = t.c8 + excluded.c8, c9 = t.c9 + excluded.c9
