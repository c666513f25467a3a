-- What was promised under a document and where it stood on a day; of all places, or of those under some.
SELECT t.id, t.clause, s.class::int AS class
  FROM target.target t
  JOIN directive.named_directive n ON n.directive_key = t.directive_key
  JOIN standing.span s ON s.subject = 2 AND s.item = t.item AND s.known_to = 'infinity'
                      AND s.valid_from <= :on AND s.valid_to > :on
 WHERE n.id = :directive
   AND (:places::int[] IS NULL OR s.node = ANY (:places::int[])
        OR EXISTS (SELECT 1 FROM organisation.closure c
                    WHERE c.line = 1 AND c.descendant = s.node AND c.ancestor = ANY (:places::int[])
                      AND c.valid_from <= :on AND c.valid_to > :on))
 ORDER BY t.item
 LIMIT :most
