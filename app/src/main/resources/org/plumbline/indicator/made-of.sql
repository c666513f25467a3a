-- Of which parts some figures were made, as said then; names as they are now. A part that was added up from figures below was never
-- stated itself, and has no figure that could be opened.
SELECT c.observation, i.id AS indicator, i.code, n.name::text AS name, c.weight, c.standing, c.value, c.score, x.id AS source,
       p.measure, w.direction
  FROM indicator.contribution c
  JOIN indicator.observation o ON o.id = c.observation
  JOIN indicator.series s ON s.series = o.series
  JOIN indicator.definition w ON w.indicator_key = s.indicator_key AND w.version = o.version
  JOIN indicator.indicator i ON i.indicator_key = c.part_key
  JOIN indicator.definition n ON n.indicator_key = i.indicator_key AND n.version = i.version
  LEFT JOIN indicator.ingredient p ON p.indicator_key = s.indicator_key AND p.version = o.version AND p.part_key = c.part_key
  LEFT JOIN indicator.observation x ON x.id = c.source
 WHERE c.observation = ANY (:figures::uuid[])
 ORDER BY c.observation, c.sort
