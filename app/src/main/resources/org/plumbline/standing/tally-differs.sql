-- Where the kept counts, with what waits, differ from a count over the items themselves in the tree that is followed: rows of
-- units for which counts are kept, and how far apart they are. One statement, so one snapshot.
WITH tree AS MATERIALIZED (
    SELECT coalesce((SELECT day FROM standing.tree), store.today()) AS day
), holder AS MATERIALIZED (
    SELECT node, subject, key, field, class, count(*)::int AS n, 0 AS waits
      FROM standing.held
     GROUP BY node, subject, key, field, class
    UNION ALL
    SELECT node, subject, key, field, class, 0, sum(n)::int
      FROM standing.waiting
     GROUP BY node, subject, key, field, class
), up AS MATERIALIZED (
    SELECT h.node AS holder, h.node FROM (SELECT DISTINCT node FROM holder) h
      JOIN standing.counted k ON k.node = h.node
    UNION
    SELECT c.descendant, c.ancestor
      FROM organisation.closure c JOIN standing.counted k ON k.node = c.ancestor
     WHERE c.line = 1 AND c.valid_from <= (SELECT day FROM tree) AND c.valid_to > (SELECT day FROM tree)
), counted AS (
    SELECT u.node, h.subject, h.key, h.field, h.class, sum(h.n)::int AS items, sum(h.waits)::int AS kept
      FROM holder h JOIN up u ON u.holder = h.node
     GROUP BY u.node, h.subject, h.key, h.field, h.class
    UNION ALL
    SELECT t.node, t.subject, t.key, t.field, v.class, 0, v.n
      FROM standing.tally t
     CROSS JOIN LATERAL (VALUES (0, c0), (1, c1), (2, c2), (3, c3), (4, c4), (5, c5), (6, c6), (7, c7), (8, c8), (9, c9))
                     AS v (class, n)
     WHERE v.n <> 0
)
SELECT subject, node, key, field, class, sum(kept)::int AS kept, sum(items)::int AS items
  FROM counted
 GROUP BY subject, node, key, field, class
HAVING sum(kept) <> sum(items)
 ORDER BY subject, node, key, field, class
