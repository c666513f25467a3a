-- Targets by their names and the signs of their units of measure.
SELECT t.id, t.name::text AS name, m.sign::text AS sign, m.code AS measure
  FROM target.target t
  JOIN indicator.indicator i ON i.id = t.indicator
  JOIN indicator.definition d ON d.indicator_key = i.indicator_key AND d.version = t.version
  LEFT JOIN indicator.measure m ON m.code = d.measure
 WHERE t.id = ANY (:ids::uuid[])
