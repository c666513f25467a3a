-- Accepted drafts that became no record yet, of all texts in reach, the last decided first.
SELECT d.id, d.source, d.no, d.type, d.starts, d.ends, d.surface, d.read::text AS read, d.rule, d.reasons::text AS reasons,
       d.confidence, d.language, d.state, d.accepted::text AS accepted, d.refusal, d.note, d.actor, d.decided, d.row_version,
       s.title, s.language AS source_language
  FROM reader.draft d
  JOIN reader.source s ON s.id = d.source
 WHERE d.state IN ('ACCEPTED', 'EDITED')
   AND NOT EXISTS (SELECT 1 FROM reader.provenance p WHERE p.draft = d.id)
   AND (:type::text IS NULL OR d.type = :type::text)
   AND (:after::uuid IS NULL OR (d.decided, d.id) < (SELECT a.decided, a.id FROM reader.draft a WHERE a.id = :after::uuid))
 ORDER BY d.decided DESC, d.id DESC
 LIMIT :most
