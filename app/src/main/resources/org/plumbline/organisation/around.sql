-- The units above the mandates' units, the bodies at those and at the units themselves, and the predecessors of units in reach that ended elsewhere.
WITH RECURSIVE above AS (
    SELECT DISTINCT ancestor AS node
      FROM organisation.closure
     WHERE line = 1 AND descendant = ANY (:nodes::int[]) AND distance > 0
       AND valid_from <= :today::date AND valid_to > :today::date
), bodies AS (
    SELECT b.node
      FROM (SELECT node FROM above UNION ALL SELECT unnest(:nodes::int[])) place
      JOIN organisation.unit b ON b.body_of = place.node
     WHERE b.founded <= :today::date AND b.ceased > :today::date
), reach AS (
    SELECT DISTINCT descendant AS node
      FROM organisation.closure
     WHERE line = 1 AND ancestor = ANY (:nodes::int[]) AND valid_from <= :today::date AND valid_to > :today::date
), before AS (
    SELECT s.predecessor AS node
      FROM organisation.succession s
     WHERE s.on_date <= :today::date AND s.predecessor <> s.successor
       AND s.successor IN (SELECT node FROM reach)
    UNION
    SELECT s.predecessor
      FROM before JOIN organisation.succession s ON s.successor = before.node
     WHERE s.on_date <= :today::date
)
SELECT node FROM above
UNION SELECT node FROM bodies
UNION SELECT u.node
        FROM before JOIN organisation.unit u ON u.node = before.node
       WHERE u.ceased <= :today::date
         AND NOT EXISTS (SELECT 1 FROM organisation.closure c
                          WHERE c.line = 1 AND c.descendant = u.node AND c.ancestor = ANY (:nodes::int[])
                            AND c.valid_to = u.ceased)
