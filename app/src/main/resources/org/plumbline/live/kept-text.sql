-- The words of a kept text as its record holds them, of which unit and day it is, on which page it stands, and whether its record was
-- corrected or withdrawn since. Only what the reader sees.
SELECT CASE :part::text WHEN 'result' THEN r.result WHEN 'cause' THEN r.cause WHEN 'difficulty' THEN r.difficulty
                        WHEN 'proposal' THEN r.proposal END AS words,
       coalesce(a.lead, a.owner) AS node, r.on_day AS day, '/assignments/' || a.id || '#notes' AS home, r.known_from, false AS ended
  FROM programme.progress r JOIN programme.assignment a ON a.id = r.assignment
 WHERE :kind::text = 'PROGRESS' AND r.id = :record::uuid
UNION ALL
SELECT r.product, coalesce(a.lead, a.owner), r.handed_over, '/assignments/' || a.id || '#products', r.known_from, false
  FROM programme.delivery r JOIN programme.assignment a ON a.id = r.assignment
 WHERE :kind::text = 'PRODUCT' AND :part::text = 'product' AND r.id = :record::uuid
UNION ALL
SELECT CASE :part::text WHEN 'result' THEN r.result WHEN 'cause' THEN r.cause WHEN 'difficulty' THEN r.difficulty
                        WHEN 'proposal' THEN r.proposal END,
       s.node, e.on_day, '/figures/' || o.id, o.known_from, o.known_to <> 'infinity'
  FROM indicator.comment r JOIN indicator.observation o ON o.id = r.observation JOIN indicator.series s ON s.series = o.series
  JOIN indicator.entry e ON e.id = o.entry
 WHERE :kind::text = 'COMMENT' AND r.observation = :record::uuid
UNION ALL
SELECT r.words, s.node, r.on_day, '/figures/' || o.id, r.known_from, o.known_to <> 'infinity'
  FROM indicator.review r JOIN indicator.observation o ON o.id = r.observation JOIN indicator.series s ON s.series = o.series
 WHERE :kind::text = 'REVIEW' AND :part::text = 'words' AND r.id = :record::uuid
UNION ALL
SELECT r.reason, t.node, r.in_force, '/targets/' || t.id || '#goals', r.known_from, false
  FROM target.goal r JOIN target.target t ON t.item = r.item
 WHERE :kind::text = 'GOAL' AND r.revision::text = :part::text AND t.id = :record::uuid AND r.known_to = 'infinity'
UNION ALL
SELECT r.reason, r.node, r.answered, '/units/' || u.id || '#undertakings', r.known_from, false
  FROM directive.answer r JOIN directive.directive d ON d.directive_key = r.directive_key JOIN organisation.unit u ON u.node = r.node
 WHERE :kind::text = 'REPLY' AND d.id = :record::uuid AND u.id::text = :part::text AND r.known_to = 'infinity'
   AND ((SELECT store.sees_everything()) OR organisation.in_reach(r.node))
   AND r.answered = (SELECT max(l.answered) FROM directive.answer l
                      WHERE l.directive_key = r.directive_key AND l.node = r.node AND l.known_to = 'infinity')
UNION ALL
SELECT CASE :part::text WHEN 'note' THEN r.note WHEN 'reason' THEN r.reason END, p.owner, r.on_day,
       '/projects/' || p.id || '#reports', r.known_from, r.known_to <> 'infinity'
  FROM project.report r JOIN project.project p ON p.id = r.project
 WHERE :kind::text = 'PROJECT' AND r.id = :record::uuid
