-- Projects as they stood on a day, as known at an instant: those that were chosen.
SELECT p.id, p.owner, p.code, p.name::text AS name, p.purpose::text AS purpose, p.row_version,
       o.id AS owner_id, o.name::text AS owner_name, o.telephone AS owner_telephone,
       p.post, t.name::text AS post_name, h.holder, p.field, f.name::text AS field_name,
       s.no AS schedule_no, s.start, s.finish, s.handover, g.ends, g.shares,
       o1.start AS first_start, o1.finish AS first_finish, o1.handover AS first_handover,
       b.no AS budget_no, b.currency, b.scale, b.total,
       d.disbursed, d.on_day AS disbursed_on, w.physical, w.on_day AS physical_on, z.finished, e.handed_over, e.accepted_on,
       k.suspended, k.reason AS suspend_reason,
       CASE WHEN p.cancelled <= :on::date AND p.cancelled_known <= :known::timestamptz THEN p.cancelled END AS cancelled,
       p.cancel_reason,
       least((SELECT min(y.begun) FROM project.stage_day y
               WHERE y.project = p.id AND y.begun <= :on::date AND y.known_from <= :known::timestamptz AND y.known_to > :known::timestamptz),
             (SELECT min(r.on_day) FROM project.report r
               WHERE r.project = p.id AND r.physical > 0 AND r.on_day <= :on::date
                 AND r.known_from <= :known::timestamptz AND r.known_to > :known::timestamptz)) AS begun,
       (SELECT count(*) FROM project.obstacle x
         WHERE x.project = p.id AND x.opened <= :on::date AND x.known_from <= :known::timestamptz
           AND (x.resolved IS NULL OR x.resolved > :on::date OR x.resolved_known > :known::timestamptz))::int AS obstacles
  FROM project.project p
  JOIN organisation.named_unit o ON o.node = p.owner
  LEFT JOIN organisation.post t ON t.id = p.post
  LEFT JOIN organisation.holder h ON h.post = p.post AND h.valid_from <= :on::date AND h.valid_to > :on::date
  LEFT JOIN directive.field f ON f.id = p.field
  JOIN LATERAL (SELECT v.no, v.start, v.finish, v.handover FROM project.schedule v
                 WHERE v.project = p.id AND (v.no = 1 OR v.on_day <= :on::date AND v.known_from <= :known::timestamptz)
                 ORDER BY v.no DESC LIMIT 1) s ON true
  JOIN project.schedule o1 ON o1.project = p.id AND o1.no = 1
  LEFT JOIN LATERAL (SELECT array_agg(y.ends ORDER BY y.ends, y.share) AS ends, array_agg(y.share ORDER BY y.ends, y.share) AS shares
                       FROM project.stage y WHERE y.project = p.id AND y.no = s.no AND y.share IS NOT NULL) g ON true
  JOIN LATERAL (SELECT v.no, v.currency, v.scale, v.total FROM project.budget v
                 WHERE v.project = p.id AND (v.no = 1 OR v.on_day <= :on::date AND v.known_from <= :known::timestamptz)
                 ORDER BY v.no DESC LIMIT 1) b ON true
  LEFT JOIN LATERAL (SELECT r.disbursed, r.on_day FROM project.report r
                      WHERE r.project = p.id AND r.disbursed IS NOT NULL AND r.on_day <= :on::date
                        AND r.known_from <= :known::timestamptz AND r.known_to > :known::timestamptz
                      ORDER BY r.on_day DESC LIMIT 1) d ON true
  LEFT JOIN LATERAL (SELECT r.physical, r.on_day FROM project.report r
                      WHERE r.project = p.id AND r.physical IS NOT NULL AND r.on_day <= :on::date
                        AND r.known_from <= :known::timestamptz AND r.known_to > :known::timestamptz
                      ORDER BY r.on_day DESC LIMIT 1) w ON true
  LEFT JOIN LATERAL (SELECT i.finished FROM project.finish i
                      WHERE i.project = p.id AND i.finished <= :on::date
                        AND i.known_from <= :known::timestamptz AND i.known_to > :known::timestamptz LIMIT 1) z ON true
  LEFT JOIN LATERAL (SELECT q.handed_over, q.decided,
                            CASE WHEN q.accepted AND q.decided <= :on::date AND q.decided_known <= :known::timestamptz
                                 THEN q.decided END AS accepted_on
                       FROM project.hand_over q
                      WHERE q.project = p.id AND q.handed_over <= :on::date AND q.known_from <= :known::timestamptz
                        AND (q.accepted IS NOT FALSE OR q.decided > :on::date OR q.decided_known > :known::timestamptz)
                      LIMIT 1) e ON true
  LEFT JOIN LATERAL (SELECT u.suspended, u.reason FROM project.pause u
                      WHERE u.project = p.id AND u.suspended <= :on::date AND u.known_from <= :known::timestamptz
                        AND (u.resumed IS NULL OR u.resumed > :on::date OR u.resumed_known > :known::timestamptz)
                      LIMIT 1) k ON true
 WHERE p.id = ANY (:ids::uuid[])
