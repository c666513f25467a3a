-- Those of some posts on which an account sits today, and whose mandate of today lets them write for a unit.
SELECT p.id
  FROM organisation.post p
 WHERE p.id = ANY (:posts::uuid[]) AND p.founded <= store.today() AND p.ceased > store.today()
   AND EXISTS (SELECT 1 FROM access.seat s JOIN access.account a ON a.id = s.account AND a.state = 'ACTIVE'
                WHERE s.post = p.id AND s.valid_from <= store.today() AND s.valid_to > store.today())
   AND EXISTS (SELECT 1 FROM access.mandate m
                WHERE m.post = p.id AND m.role IN ('OFFICE', 'OFFICER', 'CLERK')
                  AND m.valid_from <= store.today() AND m.valid_to > store.today()
                  AND (m.node = :node
                       OR m.subtree AND EXISTS (SELECT 1 FROM organisation.closure c
                                                 WHERE c.line = 1 AND c.ancestor = m.node AND c.descendant = :node
                                                   AND c.valid_from <= store.today() AND c.valid_to > store.today())))
