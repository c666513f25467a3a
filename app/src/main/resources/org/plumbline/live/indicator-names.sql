-- Indicators by their names and the signs of their units of measure, as they are defined now.
SELECT i.id, d.name::text AS name, m.sign::text AS sign, m.code AS measure
  FROM indicator.indicator i
  JOIN LATERAL (SELECT * FROM indicator.definition d WHERE d.indicator_key = i.indicator_key ORDER BY d.version DESC LIMIT 1) d ON true
  LEFT JOIN indicator.measure m ON m.code = d.measure
 WHERE i.id = ANY (:ids::uuid[])
