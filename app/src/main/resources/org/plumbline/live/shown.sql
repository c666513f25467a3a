-- The texts of some records that have live figures, with their words as known at an instant, and whether their record was corrected or
-- withdrawn since.
SELECT t.id, t.kind, t.record, t.part, t.node, v.no, v.words, v.actor, o.words AS original,
       CASE t.kind
       WHEN 'COMMENT' THEN EXISTS (SELECT 1 FROM indicator.observation f WHERE f.id = t.record AND f.known_to <> 'infinity')
       WHEN 'REVIEW' THEN EXISTS (SELECT 1 FROM indicator.review r JOIN indicator.observation f ON f.id = r.observation
                                   WHERE r.id = t.record AND f.known_to <> 'infinity')
       WHEN 'PROJECT' THEN EXISTS (SELECT 1 FROM project.report r WHERE r.id = t.record AND r.known_to <> 'infinity')
       ELSE false END AS ended
  FROM live.text t
  JOIN live.version o ON o.text = t.id AND o.no = 1
  JOIN LATERAL (SELECT no, words, actor FROM live.version v WHERE v.text = t.id AND v.known_from <= :known::timestamptz
                 ORDER BY no DESC LIMIT 1) v ON true
 WHERE (t.kind, t.record) IN (SELECT * FROM unnest(:kinds::text[], :records::uuid[]))
