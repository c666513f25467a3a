-- What was done to the figures of a series, or of one of its periods, after an instant: the latest first.
WITH asked AS (
    SELECT s.series
      FROM indicator.series s
      JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
      JOIN organisation.unit u ON u.node = s.node
     WHERE i.id = :indicator AND u.id = :unit AND s.cut = :cut
), figures AS (
    SELECT o.* FROM indicator.observation o JOIN asked USING (series)
     WHERE :period::text = '' OR o.starts::text || '/' || o.ends::text = :period::text
), done AS (
    SELECT CASE WHEN o.corrects IS NULL THEN 'entered' ELSE 'corrected' END AS kind, e.actor, o.known_from,
           (SELECT c.closed_reason FROM indicator.observation c WHERE c.id = o.corrects) AS why
      FROM figures o JOIN indicator.entry e ON e.id = o.entry
     WHERE o.known_from > :since
    UNION ALL
    SELECT 'withdrawn', e.actor, o.known_to, o.closed_reason
      FROM figures o JOIN indicator.entry e ON e.id = o.closed_by
     WHERE o.known_to > :since AND o.known_to < 'infinity'
       AND NOT EXISTS (SELECT 1 FROM figures n WHERE n.corrects = o.id)
    UNION ALL
    SELECT 'proven', p.actor, p.known_from, p.note
      FROM figures o JOIN indicator.proof p ON p.observation = o.id
     WHERE p.known_from > :since
)
SELECT kind, actor, known_from, why FROM done ORDER BY known_from DESC, kind LIMIT :most
