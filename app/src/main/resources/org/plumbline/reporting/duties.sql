-- What units owe in rounds, each with where it stands: not begun and begun as long as nothing was handed in or sent. What waits for
-- somebody's approval stands with its station.
SELECT d.round, d.node, u.id AS unit, u.name::text AS unit_name, u.search_key, u.telephone, q.due AS due_day,
       CASE WHEN r.stage IS NULL OR r.stage = 'BEGUN' THEN CASE WHEN t.begun > 0 THEN 'BEGUN' ELSE 'NOT_BEGUN' END
            ELSE r.stage END AS stage,
       t.begun, coalesce(r.questions, 0) AS questions, r.first_sent, r.last_sent, r.id AS returned,
       CASE WHEN r.stage = 'SENT_BACK'
            THEN (SELECT x.reason FROM reporting.step x
                   WHERE x.return_id = r.id AND x.kind = 'SENT_BACK' ORDER BY x.known_from DESC LIMIT 1) END AS reason,
       (SELECT max(p.until) FROM reporting.permit p WHERE p.round = d.round AND p.node = d.node) AS permitted,
       a.step AS at_step, a.place AS at_place, a.node AS at_node, a.since AS at_since, a.post AS at_post,
       au.name::text AS at_unit_name, ap.name::text AS at_post_name, u.ceased,
       (SELECT n.answerer FROM reporting.answerer n
         WHERE n.round = d.round AND n.node = d.node ORDER BY n.known_from DESC LIMIT 1) AS named
  FROM reporting.duty d
  JOIN reporting.round q ON q.round = d.round
  JOIN organisation.named_unit u ON u.node = d.node
  LEFT JOIN reporting.return r ON r.round = d.round AND r.node = d.node
  LEFT JOIN reporting.station a ON a.return_id = r.id AND a.since IS NOT NULL AND a.decided IS NULL
  LEFT JOIN organisation.named_unit au ON au.node = a.node
  LEFT JOIN organisation.post ap ON ap.id = a.post
 CROSS JOIN LATERAL (SELECT count(*)::int AS begun FROM reporting.draft f WHERE f.round = d.round AND f.node = d.node) t
