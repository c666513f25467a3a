-- Which of some figures were asked for in rounds that are all closed, with the last day on which they were taken. A return that was
-- permitted to come late or was sent back keeps its round open for its unit.
SELECT p.place::int - 1 AS place, max(o.closes) AS closes, (array_agg(v.name::text ORDER BY o.closes DESC))[1] AS regime
  FROM unnest(:indicators::uuid[], :nodes::int[], :kinds::text[], :ends::date[]) WITH ORDINALITY
       AS p (indicator, node, kind, ends, place)
  JOIN reporting.line l ON l.indicator = p.indicator AND l.frequency = p.kind
  JOIN reporting.round o ON o.regime = l.regime AND o.version = l.version AND o.ends = p.ends
  JOIN reporting.duty d ON d.round = o.round AND d.node = p.node
  JOIN reporting.regime_version v ON v.regime = o.regime AND v.version = o.version
  LEFT JOIN reporting.return r ON r.round = o.round AND r.node = d.node
 GROUP BY p.place
HAVING bool_and(o.closes IS NOT NULL AND o.closes < :today::date
                AND NOT coalesce(r.stage = 'SENT_BACK' AND r.times > 0, false)
                AND NOT EXISTS (SELECT 1 FROM reporting.permit m
                                 WHERE m.round = o.round AND m.node = d.node AND m.until >= :today::date))
