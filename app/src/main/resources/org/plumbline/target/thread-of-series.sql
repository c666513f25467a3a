-- The targets that are judged on a figure: on its series, and held by its unit on the last day of its period.
SELECT t.id, t.id::text AS mark, count(*) OVER () AS total
  FROM target.holder h
  JOIN target.target t ON t.item = h.item AND t.withdrawn IS NULL
 WHERE h.series = :series
   AND (NOT EXISTS (SELECT 1 FROM target.holder e WHERE e.item = h.item AND e.from_day < h.from_day) OR h.from_day <= :last::date)
   AND NOT EXISTS (SELECT 1 FROM target.holder e WHERE e.item = h.item AND e.from_day > h.from_day AND e.from_day <= :last::date)
 ORDER BY t.item
 LIMIT :few
