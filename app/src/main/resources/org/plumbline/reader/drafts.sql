-- Drafts of a text in its order: one of them, or those of a kind and state that reach into a part of the text.
SELECT d.id, d.source, d.no, d.type, d.starts, d.ends, d.surface, d.read::text AS read, d.rule, d.reasons::text AS reasons,
       d.confidence, d.language, d.state, d.accepted::text AS accepted, d.refusal, d.note, d.actor, d.decided, d.row_version
  FROM reader.draft d
 WHERE d.source = :source
   AND (:draft::uuid IS NULL OR d.id = :draft::uuid)
   AND (:type::text IS NULL OR d.type = :type::text)
   AND (:state::text IS NULL OR d.state = :state::text)
   AND d.starts < :to AND d.ends > :from
   AND (:after::uuid IS NULL OR d.no > (SELECT a.no FROM reader.draft a WHERE a.id = :after::uuid AND a.source = d.source))
 ORDER BY d.no
 LIMIT :most
