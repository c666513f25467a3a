-- Chosen assignments as rows of a list, in the order in which they were chosen.
SELECT a.id, a.stage, a.title::text AS title, a.deliverable, a.starts, a.due, a.original_due, a.issued, a.handed_over, a.done,
       a.cancelled, a.blocked, a.clause, c.path, d.id AS directive, d.called,
       l.id AS lead_id, l.name::text AS lead_name, l.telephone AS lead_telephone,
       p.name::text AS post_name, h.holder,
       a.stage = 'ISSUED'
       AND EXISTS (SELECT 1 FROM programme.more_time m WHERE m.assignment = a.id AND m.decided IS NULL) AS asks_more_time,
       (SELECT g.percent FROM programme.progress g WHERE g.assignment = a.id AND g.percent IS NOT NULL
         ORDER BY g.on_day DESC, g.known_from DESC LIMIT 1) AS percent,
       (a.lead IS NULL OR a.post IS NULL) AND NOT 'PERSON' = ANY (w.waived) AS unclear_person,
       a.clause IS NULL AND a.upper IS NULL AND NOT 'WORK' = ANY (w.waived) AS unclear_work,
       a.due IS NULL AS unclear_progress,
       (a.deliverable IS NULL OR a.measure IS NULL) AND NOT 'RESULT' = ANY (w.waived) AS unclear_result,
       a.leader IS NULL AND NOT 'RESPONSIBILITY' = ANY (w.waived) AS unclear_responsibility
  FROM unnest(:ids::uuid[]) WITH ORDINALITY AS chosen (id, place)
  JOIN programme.assignment a ON a.id = chosen.id
  LEFT JOIN LATERAL (SELECT n.id, n.called FROM directive.named_directive n WHERE n.directive_key = a.directive_key) d ON true
  LEFT JOIN LATERAL (SELECT n.path FROM directive.present_clause n WHERE n.id = a.clause) c ON true
  LEFT JOIN LATERAL (SELECT n.id, n.name, n.telephone FROM organisation.named_unit n WHERE n.node = a.lead) l ON true
  LEFT JOIN organisation.post p ON p.id = a.post
  LEFT JOIN organisation.holder h ON h.post = a.post AND h.valid_from <= :today::date AND h.valid_to > :today::date
 CROSS JOIN LATERAL (SELECT coalesce(array_agg(v.clear), '{}') AS waived FROM programme.waiver v WHERE v.assignment = a.id) w
 ORDER BY chosen.place
