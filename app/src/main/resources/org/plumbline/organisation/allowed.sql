-- Those of the units that a mandate covers today, or on the day they will be founded: below a subtree, as a single unit,
-- or as a temporary body which a single unit has set up.
SELECT life.descendant
  FROM organisation.closure life
 WHERE life.line = 1 AND life.descendant = ANY (:nodes::int[]) AND life.ancestor = life.descendant
   AND EXISTS (SELECT 1 FROM organisation.closure c
                WHERE c.line = 1 AND c.descendant = life.descendant
                  AND (c.ancestor = ANY (:subtrees::int[])
                       OR c.distance = 0 AND c.ancestor = ANY (:singles::int[])
                       OR c.distance = 1 AND c.ancestor = ANY (:singles::int[])
                          AND EXISTS (SELECT 1 FROM organisation.temporary_body b WHERE b.node = c.descendant))
                  AND c.valid_from <= greatest(store.today(), life.valid_from)
                  AND c.valid_to > greatest(store.today(), life.valid_from))
UNION
SELECT unnest(:nodes::int[])
 WHERE :everything::boolean
   AND EXISTS (SELECT 1 FROM organisation.edge e
                WHERE e.line = 1 AND e.node = ANY (:subtrees::int[]) AND e.parent IS NULL
                  AND e.known_to = 'infinity' AND e.valid_to > store.today())
