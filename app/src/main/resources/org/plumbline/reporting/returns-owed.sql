-- Returns that units in the reader's reach owe by a day, the longest overdue first: for those who chase. Rounds that are closed are left
-- out, unless the return was permitted to come late or was sent back.
WITH reach AS MATERIALIZED (
    SELECT c.descendant AS node FROM organisation.closure c
     WHERE c.line = 1 AND c.ancestor = ANY (store.roots()) AND c.valid_from <= store.today() AND c.valid_to > store.today()
    UNION
    SELECT unnest(store.own())
), below AS MATERIALIZED (
    SELECT w.descendant AS node FROM organisation.closure w
     WHERE w.line = 1 AND w.ancestor = :within::int AND w.valid_from <= :on::date AND w.valid_to > :on::date
), owed AS (
    SELECT d.round, d.node, o.due, r.id AS returned, r.stage, r.times
      FROM reporting.round o
      JOIN reporting.duty d ON d.round = o.round
      LEFT JOIN reporting.return r ON r.round = d.round AND r.node = d.node
     WHERE o.due <= :until::date AND o.opened <= :on::date
       AND (:from::date IS NULL OR o.due >= :from::date)
       AND (:round::uuid IS NULL OR o.id = :round::uuid)
       AND (r.stage IS NULL OR r.stage NOT IN ('SENT', 'ACCEPTED'))
       AND (o.closes IS NULL OR o.closes >= :on::date OR r.stage = 'SENT_BACK' AND r.times > 0
            OR EXISTS (SELECT 1 FROM reporting.permit p WHERE p.round = d.round AND p.node = d.node AND p.until >= :on::date))
       AND ((SELECT store.sees_everything()) OR d.node IN (SELECT node FROM reach))
       AND (:within::int IS NULL OR d.node IN (SELECT node FROM below))
     ORDER BY o.due, d.round, d.node
     LIMIT :most
)
SELECT o.id AS round, o.starts, o.ends, o.opened, o.due, v.name::text AS title,
       u.id AS unit, u.node, u.name::text AS unit_name, u.telephone, u.email,
       a.since, p.id AS post, p.name::text AS post_name, p.email AS post_email, h.holder,
       CASE WHEN w.stage = 'SENT_BACK' THEN b.reason END AS reason, CASE WHEN w.stage = 'SENT_BACK' THEN b.on_day END AS sent_back,
       m.known_from AS reminded_at, m.actor AS reminded_by
  FROM owed w
  JOIN reporting.round o ON o.round = w.round
  JOIN reporting.regime_version v ON v.regime = o.regime AND v.version = o.version
 CROSS JOIN LATERAL (SELECT x.id, x.node, x.name, x.telephone, x.email FROM organisation.named_unit x WHERE x.node = w.node) u
  LEFT JOIN reporting.station a ON a.return_id = w.returned AND a.since IS NOT NULL AND a.decided IS NULL
  LEFT JOIN organisation.post p ON p.id = a.post
  LEFT JOIN organisation.holder h ON h.post = p.id AND h.valid_from <= store.today() AND h.valid_to > store.today()
  LEFT JOIN LATERAL (SELECT s.reason, s.on_day FROM reporting.step s
                      WHERE s.return_id = w.returned AND s.kind = 'SENT_BACK' ORDER BY s.known_from DESC LIMIT 1) b ON true
  LEFT JOIN LATERAL (SELECT r.known_from, r.actor FROM reporting.reminder r
                      WHERE r.round = w.round AND r.node = w.node ORDER BY r.known_from DESC LIMIT 1) m ON true
 ORDER BY o.due, w.round, w.node
