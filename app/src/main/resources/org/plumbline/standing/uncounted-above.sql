-- The units above the holders of what waits for which no counts are kept yet.
SELECT DISTINCT c.ancestor
  FROM (SELECT DISTINCT node FROM (SELECT node FROM standing.delta ORDER BY id LIMIT :limit::int) d) h
  JOIN organisation.closure c ON c.line = 1 AND c.descendant = h.node AND c.distance > 0
                             AND c.valid_from <= :day::date AND c.valid_to > :day::date
 WHERE NOT EXISTS (SELECT 1 FROM standing.counted k WHERE k.node = c.ancestor)
