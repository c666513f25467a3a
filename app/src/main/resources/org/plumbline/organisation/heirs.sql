-- Units that have ended by a day and are followed by one unit. Where a whole tier is abolished nobody inherits.
SELECT u.node, u.ceased, min(s.successor) AS heir
  FROM organisation.unit u
  JOIN organisation.succession s ON s.predecessor = u.node AND s.on_date = u.ceased
 WHERE u.node = ANY (:nodes::int[]) AND u.ceased <= :day::date
   AND s.successor IS NOT NULL AND s.successor <> u.node AND s.kind <> 'ABOLISH_TIER'
 GROUP BY u.node, u.ceased
HAVING count(DISTINCT s.successor) = 1
 ORDER BY u.node
