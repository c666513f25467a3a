-- The places of a tier that live on a day, each with the unit it stands under in the main line on that day.
SELECT u.node, e.parent
  FROM organisation.unit u
  JOIN organisation.edge e ON e.line = 1 AND e.node = u.node AND e.known_to = 'infinity'
   AND e.valid_from <= :on::date AND e.valid_to > :on::date
 WHERE u.tier = :tier::smallint AND u.kind = 'PLACE' AND u.founded <= :on::date AND u.ceased > :on::date
   AND (:within::int IS NULL
        OR EXISTS (SELECT 1 FROM organisation.closure c
                    WHERE c.line = 1 AND c.descendant = u.node AND c.ancestor = :within::int
                      AND c.valid_from <= :on::date AND c.valid_to > :on::date))
 ORDER BY u.node
