-- The words of kept texts as their records hold them, of which unit and day they are, on which page they stand, and whether their record
-- was corrected or withdrawn since. Only what the reader sees, and no text without words.
WITH asked AS (
    SELECT * FROM unnest(:kinds::text[], :records::uuid[], :parts::text[]) AS a (kind, record, part)
), kept AS (
    SELECT k.kind, k.record, k.part,
           CASE k.part WHEN 'result' THEN r.result WHEN 'cause' THEN r.cause WHEN 'difficulty' THEN r.difficulty
                       WHEN 'proposal' THEN r.proposal END AS words,
           coalesce(a.lead, a.owner) AS node, r.on_day AS day, '/assignments/' || a.id || '#notes' AS home, r.known_from, false AS ended
      FROM asked k JOIN programme.progress r ON r.id = k.record JOIN programme.assignment a ON a.id = r.assignment
     WHERE k.kind = 'PROGRESS'
    UNION ALL
    SELECT k.kind, k.record, k.part, r.product, coalesce(a.lead, a.owner), r.handed_over, '/assignments/' || a.id || '#products',
           r.known_from, false
      FROM asked k JOIN programme.delivery r ON r.id = k.record JOIN programme.assignment a ON a.id = r.assignment
     WHERE k.kind = 'PRODUCT' AND k.part = 'product'
    UNION ALL
    SELECT k.kind, k.record, k.part,
           CASE k.part WHEN 'result' THEN r.result WHEN 'cause' THEN r.cause WHEN 'difficulty' THEN r.difficulty
                       WHEN 'proposal' THEN r.proposal END,
           s.node, e.on_day, '/figures/' || o.id, o.known_from, o.known_to <> 'infinity'
      FROM asked k JOIN indicator.comment r ON r.observation = k.record JOIN indicator.observation o ON o.id = r.observation
      JOIN indicator.series s ON s.series = o.series JOIN indicator.entry e ON e.id = o.entry
     WHERE k.kind = 'COMMENT'
    UNION ALL
    SELECT k.kind, k.record, k.part, r.words, s.node, r.on_day, '/figures/' || o.id, r.known_from, o.known_to <> 'infinity'
      FROM asked k JOIN indicator.review r ON r.id = k.record JOIN indicator.observation o ON o.id = r.observation
      JOIN indicator.series s ON s.series = o.series
     WHERE k.kind = 'REVIEW' AND k.part = 'words'
    UNION ALL
    SELECT k.kind, k.record, k.part, r.reason, t.node, r.in_force, '/targets/' || t.id || '#goals', r.known_from, false
      FROM asked k JOIN target.target t ON t.id = k.record JOIN target.goal r ON r.item = t.item
     WHERE k.kind = 'GOAL' AND r.revision::text = k.part AND r.known_to = 'infinity'
    UNION ALL
    SELECT k.kind, k.record, k.part, r.reason, r.node, r.answered, '/units/' || u.id || '#undertakings', r.known_from, false
      FROM asked k JOIN directive.directive d ON d.id = k.record JOIN directive.answer r ON r.directive_key = d.directive_key
      JOIN organisation.unit u ON u.node = r.node AND u.id::text = k.part
     WHERE k.kind = 'REPLY' AND r.known_to = 'infinity' AND ((SELECT store.sees_everything()) OR organisation.in_reach(r.node))
       AND r.answered = (SELECT max(l.answered) FROM directive.answer l
                          WHERE l.directive_key = r.directive_key AND l.node = r.node AND l.known_to = 'infinity')
    UNION ALL
    SELECT k.kind, k.record, k.part, CASE k.part WHEN 'note' THEN r.note WHEN 'reason' THEN r.reason END, p.owner, r.on_day,
           '/projects/' || p.id || '#reports', r.known_from, r.known_to <> 'infinity'
      FROM asked k JOIN project.report r ON r.id = k.record JOIN project.project p ON p.id = r.project
     WHERE k.kind = 'PROJECT'
)
SELECT kind, record, part, words, node, day, home, known_from, ended FROM kept WHERE words ~ '\S' AND day IS NOT NULL
