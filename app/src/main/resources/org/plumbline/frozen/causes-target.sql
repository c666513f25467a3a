-- What was done to a target, and to the figures of whoever held it, after an instant: the latest first.
WITH asked AS (
    SELECT t.* FROM target.target t WHERE t.id = :target
), figures AS (
    SELECT o.* FROM asked JOIN target.holder h ON h.item = asked.item JOIN indicator.observation o ON o.series = h.series
), done AS (
    SELECT CASE WHEN g.revision = 1 THEN 'set' ELSE 'revised' END AS kind, g.actor, g.known_from, g.reason AS why
      FROM asked JOIN target.goal g ON g.item = asked.item
     WHERE g.known_from > :since
    UNION ALL
    SELECT CASE WHEN o.corrects IS NULL THEN 'entered' ELSE 'corrected' END, e.actor, o.known_from,
           (SELECT c.closed_reason FROM indicator.observation c WHERE c.id = o.corrects)
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
    UNION ALL
    SELECT 'ended', w.actor, w.known_at, asked.reason
      FROM asked JOIN store.happening w ON w.about = asked.id AND w.name = 'target-withdrawn'
     WHERE w.known_at > :since
)
SELECT kind, actor, known_from, why FROM done ORDER BY known_from DESC, kind LIMIT :most
