-- Of which parts some figures were made, as said then; names as they are now.
SELECT c.observation, i.id AS indicator, i.code, n.name::text AS name, c.weight, c.standing, c.value, c.score, c.source,
       p.measure, w.direction
  FROM indicator.contribution c
  JOIN indicator.observation o ON o.id = c.observation
  JOIN indicator.series s ON s.series = o.series
  JOIN indicator.definition w ON w.indicator_key = s.indicator_key AND w.version = o.version
  JOIN indicator.indicator i ON i.indicator_key = c.part_key
  JOIN indicator.definition n ON n.indicator_key = i.indicator_key AND n.version = i.version
  LEFT JOIN indicator.ingredient p ON p.indicator_key = s.indicator_key AND p.version = o.version AND p.part_key = c.part_key
 WHERE c.observation = ANY (:figures::uuid[])
 ORDER BY c.observation, c.sort
