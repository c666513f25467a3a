-- Units that ended by a day in another one, through any number of reforms, and still hold targets.
WITH RECURSIVE ended AS (
    SELECT s.predecessor AS node
      FROM organisation.succession s
     WHERE s.successor = :node::int AND s.predecessor <> s.successor AND s.on_date <= :day::date
    UNION
    SELECT s.predecessor
      FROM ended
      JOIN organisation.succession s ON s.successor = ended.node AND s.predecessor <> s.successor
)
SELECT u.id, u.name::text AS name, u.ceased, t.targets
  FROM (SELECT t.node, count(*)::int AS targets
          FROM target.target t WHERE t.node IN (SELECT node FROM ended) GROUP BY t.node) t
  JOIN organisation.named_unit u ON u.node = t.node AND u.ceased <= :day::date
 ORDER BY u.search_key, u.node
 LIMIT 100
