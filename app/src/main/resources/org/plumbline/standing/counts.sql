-- Counts of what units and all below them hold, by class: what was folded, and what waits; where no counts are kept, held
-- itself. One statement, so one snapshot. Of several subjects at once. Parts: 1 by key, 2 by field, else none. How much waits the database cannot know when
-- it plans, so what waits is never joined: each change goes up to those asked for by one look at the tree.
WITH tree AS MATERIALIZED (
    SELECT coalesce((SELECT day FROM standing.tree), store.today()) AS day
), asked AS MATERIALIZED (
    SELECT n.node, EXISTS (SELECT 1 FROM standing.counted k WHERE k.node = n.node) AS counted
      FROM unnest(:nodes::int[]) AS n (node)
     WHERE (SELECT store.sees_everything())
        -- of few units each is asked for, of many all that the mandates cover are listed once
        OR CASE WHEN cardinality(:nodes::int[]) <= 100 THEN standing.covers(n.node) ELSE n.node IN (SELECT standing.reach()) END
), held AS (
    SELECT h.subject, b.top, h.key, h.field, h.class
      FROM (SELECT node AS top, node FROM asked WHERE NOT counted
            UNION
            SELECT a.node, c.descendant
              FROM asked a
              JOIN organisation.closure c ON c.line = 1 AND c.ancestor = a.node AND c.valid_from <= (SELECT day FROM tree)
                                         AND c.valid_to > (SELECT day FROM tree)
             WHERE NOT a.counted) b
      JOIN standing.held h ON h.node = b.node AND h.subject = ANY (:subjects::smallint[])
), waiting AS (
    SELECT d.subject, up.top, d.key, d.field, v.class, v.n
      FROM standing.delta d
     CROSS JOIN LATERAL (
           SELECT d.node AS top WHERE d.node = ANY (ARRAY(SELECT node FROM asked WHERE counted))
           UNION ALL
           SELECT c.ancestor FROM organisation.closure c
            WHERE c.line = 1 AND c.descendant = d.node AND c.ancestor = ANY (ARRAY(SELECT node FROM asked WHERE counted))
              AND c.distance > 0 AND c.valid_from <= (SELECT day FROM tree) AND c.valid_to > (SELECT day FROM tree)) up
     CROSS JOIN LATERAL (VALUES (d.class_from, -1), (d.class_to, 1)) AS v (class, n)
     WHERE d.subject = ANY (:subjects::smallint[]) AND v.class IS NOT NULL
), counts AS (
    SELECT t.subject, t.node, t.key, t.field, t.c0, t.c1, t.c2, t.c3, t.c4, t.c5, t.c6, t.c7, t.c8, t.c9
      FROM standing.tally t JOIN asked a ON a.node = t.node
     WHERE t.subject = ANY (:subjects::smallint[])
    UNION ALL
    SELECT subject, top, key, field, n * (class = 0)::int, n * (class = 1)::int, n * (class = 2)::int, n * (class = 3)::int,
           n * (class = 4)::int, n * (class = 5)::int, n * (class = 6)::int, n * (class = 7)::int, n * (class = 8)::int,
           n * (class = 9)::int
      FROM (SELECT subject, top, key, field, class, n FROM waiting UNION ALL SELECT subject, top, key, field, class, 1 FROM held) w
)
SELECT subject, node, CASE :part::int WHEN 1 THEN key WHEN 2 THEN field ELSE 0 END AS part,
       ARRAY[sum(c0), sum(c1), sum(c2), sum(c3), sum(c4), sum(c5), sum(c6), sum(c7), sum(c8), sum(c9)]::int[] AS counts
  FROM counts
 WHERE (:keys::int[] IS NULL OR key = ANY (:keys::int[])) AND (:field::int IS NULL OR field = :field::int)
 GROUP BY 1, 2, 3
