-- The answers of units in reach to each document, one a unit.
WITH reach AS MATERIALIZED (
    -- as organisation.in_reach says, which would have to be asked for each unit
    SELECT r AS node FROM standing.reach() r
    UNION
    SELECT unnest(store.singles())
)
SELECT p.id AS parent, u.id, u.id::text AS mark, x.total
  FROM unnest(:parents::uuid[]) WITH ORDINALITY AS p (id, place)
  JOIN directive.directive d ON d.id = p.id
 CROSS JOIN LATERAL (
       SELECT f.node, count(*) OVER () AS total
         FROM (SELECT DISTINCT w.node FROM directive.answer w
                WHERE w.directive_key = d.directive_key AND w.known_to = 'infinity'
                  AND ((SELECT store.sees_everything()) OR w.node IN (SELECT node FROM reach)) AND /*after*/ true
                ORDER BY w.node LIMIT :counted) f
        ORDER BY f.node LIMIT :few) x
  JOIN organisation.unit u ON u.node = x.node
 ORDER BY p.place, x.node
