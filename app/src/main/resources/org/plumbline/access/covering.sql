-- The mandates of a post that count today and cover a unit, with all below it if that is asked for.
SELECT m.role, m.valid_to AS "to"
  FROM access.mandate m
 WHERE m.post = :post
   AND store.today() >= m.valid_from
   AND store.today() < m.valid_to
   AND ((m.node = :node AND (m.subtree OR NOT :subtree))
     OR (m.subtree AND EXISTS (SELECT 1
                                 FROM organisation.closure c
                                WHERE c.line = 1
                                  AND c.ancestor = m.node
                                  AND c.descendant = :node
                                  AND store.today() >= c.valid_from
                                  AND store.today() < c.valid_to)))
