-- The goals in force of the targets that are judged on a series.
SELECT g.level, t.direction
  FROM indicator.series s
  JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
  JOIN organisation.unit u ON u.node = s.node
  JOIN target.holder h ON h.series = s.series
  JOIN target.target t ON t.item = h.item AND t.node = s.node AND t.withdrawn IS NULL
  JOIN LATERAL (SELECT g.level FROM target.goal g WHERE g.item = t.item AND g.known_to = 'infinity' AND g.in_force <= store.today()
                 ORDER BY g.revision DESC LIMIT 1) g ON g.level IS NOT NULL
 WHERE i.id = :indicator::uuid AND u.id = :unit::uuid AND s.cut = :cut::text
 ORDER BY t.item
