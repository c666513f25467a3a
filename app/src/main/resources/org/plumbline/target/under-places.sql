-- The same of what units in some places held on that day, unit by unit, so that a place is not sought among all that hold any.
SELECT t.id, t.clause, s.class::int AS class
  FROM (SELECT c.descendant AS node FROM organisation.closure c
         WHERE c.line = 1 AND c.ancestor = ANY (:places::int[]) AND c.valid_from <= :on AND c.valid_to > :on
         UNION
        SELECT unnest(:places::int[])) n
 CROSS JOIN LATERAL (SELECT w.item, w.class FROM standing.span w
                      WHERE w.node = n.node AND w.subject = 2 AND w.known_to = 'infinity' AND w.valid_from <= :on AND w.valid_to > :on
                        AND w.key = (SELECT d.directive_key FROM directive.named_directive d WHERE d.id = :directive)) s
  JOIN target.target t ON t.item = s.item
 /* order */
 /* most */
