-- Texts with the counts of their drafts: one of them, or those that fit, the last one read in first.
SELECT s.id, u.id AS unit_id, s.unit, u.name::text AS unit_name, s.title, s.language, s.length, s.sha256,
       s.file_name, s.file_type, s.file_size, s.file_sha256, s.directive, s.actor, s.known_from,
       s.fails, s.doubtful, s.cannot_tell, s.passes, c.open, c.accepted, c.edited, c.refused
  FROM reader.source s
  JOIN organisation.named_unit u ON u.node = s.unit
 CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE d.state = 'OPEN')::int AS open,
                            count(*) FILTER (WHERE d.state = 'ACCEPTED')::int AS accepted,
                            count(*) FILTER (WHERE d.state = 'EDITED')::int AS edited,
                            count(*) FILTER (WHERE d.state = 'REFUSED')::int AS refused
                       FROM reader.draft d WHERE d.source = s.id) c
 WHERE (:id::uuid IS NULL OR s.id = :id::uuid)
   AND s.title_key LIKE :words
   AND (NOT :open OR EXISTS (SELECT 1 FROM reader.draft d WHERE d.source = s.id AND d.state = 'OPEN'))
   AND (:after::uuid IS NULL OR (s.known_from, s.id) < (SELECT a.known_from, a.id FROM reader.source a WHERE a.id = :after::uuid))
 ORDER BY s.known_from DESC, s.id DESC
 LIMIT :most
