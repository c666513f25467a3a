-- Takes what waits, at most so much, into the counts of the holders and of all above them in the tree that is followed.
WITH gone AS (
    DELETE FROM standing.delta
     WHERE id = ANY (ARRAY(SELECT id FROM standing.delta ORDER BY id LIMIT :limit::int))
    RETURNING subject, node, key, field, class_from, class_to
), own AS MATERIALIZED (
    SELECT g.subject, g.node, g.key, g.field, v.class, sum(v.n)::int AS n
      FROM gone g CROSS JOIN LATERAL (VALUES (g.class_from, -1), (g.class_to, 1)) AS v (class, n)
     WHERE v.class IS NOT NULL
     GROUP BY g.subject, g.node, g.key, g.field, v.class
    HAVING sum(v.n) <> 0
), up AS MATERIALIZED (
    SELECT h.node AS holder, a.node
      FROM (SELECT DISTINCT node FROM own) h
     CROSS JOIN LATERAL (SELECT h.node
                         UNION
                         SELECT c.ancestor FROM organisation.closure c
                          WHERE c.line = 1 AND c.descendant = h.node AND c.valid_from <= :day::date AND c.valid_to > :day::date) a
      JOIN standing.counted k ON k.node = a.node
), kept AS (
    INSERT INTO standing.tally AS t (subject, node, key, field, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9)
    SELECT o.subject, u.node, o.key, o.field,
           sum(o.n * (o.class = 0)::int), sum(o.n * (o.class = 1)::int), sum(o.n * (o.class = 2)::int),
           sum(o.n * (o.class = 3)::int), sum(o.n * (o.class = 4)::int), sum(o.n * (o.class = 5)::int),
           sum(o.n * (o.class = 6)::int), sum(o.n * (o.class = 7)::int), sum(o.n * (o.class = 8)::int),
           sum(o.n * (o.class = 9)::int)
      FROM own o JOIN up u ON u.holder = o.node
     GROUP BY o.subject, u.node, o.key, o.field
    ON CONFLICT (node, subject, key, field) DO UPDATE
       SET c0 = t.c0 + excluded.c0, c1 = t.c1 + excluded.c1, c2 = t.c2 + excluded.c2, c3 = t.c3 + excluded.c3,
           c4 = t.c4 + excluded.c4, c5 = t.c5 + excluded.c5, c6 = t.c6 + excluded.c6, c7 = t.c7 + excluded.c7,
           c8 = t.c8 + excluded.c8, c9 = t.c9 + excluded.c9
)
SELECT count(*)::int FROM gone
