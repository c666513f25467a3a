-- Counts by class of what units and all below them in the tree of a day held on that day, as known at an instant. Parts as in
-- counts.sql: 1 by key, 2 by field, else none.
SELECT b.top AS node, CASE :part::int WHEN 1 THEN s.key WHEN 2 THEN s.field ELSE 0 END AS part, s.class, count(*)::int AS n
  FROM (SELECT n.node AS top, n.node FROM unnest(:nodes::int[]) AS n (node)
        UNION
        SELECT c.ancestor, c.descendant FROM organisation.closure c
         WHERE c.line = 1 AND c.ancestor = ANY (:nodes::int[]) AND c.valid_from <= :on::date AND c.valid_to > :on::date) b
  JOIN standing.span s ON s.node = b.node AND s.subject = :subject::smallint
 WHERE s.valid_from <= :on::date AND s.valid_to > :on::date
   AND s.known_from <= :knownAt::timestamptz AND s.known_to > :knownAt::timestamptz
   AND (:keys::int[] IS NULL OR s.key = ANY (:keys::int[]))
   AND ((SELECT store.sees_everything()) OR b.top IN (SELECT standing.reach()))
 GROUP BY 1, 2, 3
