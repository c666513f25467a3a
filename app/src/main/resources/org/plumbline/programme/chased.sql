-- Assignments at which somebody in the reader's reach has the next step to do: overdue, due by a day, sent back, or waiting for a
-- decision. Who owes is the lead, or whoever assigned it while something waits.
WITH reach AS MATERIALIZED (
    SELECT c.descendant AS node FROM organisation.closure c
     WHERE c.line = 1 AND c.ancestor = ANY (store.roots()) AND c.valid_from <= store.today() AND c.valid_to > store.today()
    UNION
    SELECT unnest(store.own())
), below AS MATERIALIZED (
    SELECT w.descendant AS node FROM organisation.closure w
     WHERE w.line = 1 AND w.ancestor = :within::int AND w.valid_from <= :today::date AND w.valid_to > :today::date
), candidate AS MATERIALIZED (
    SELECT a.id FROM programme.assignment a WHERE a.stage = 'ISSUED' AND a.due <= :until::date
       AND (:from::date IS NULL OR a.due >= :from::date)
    UNION
    SELECT d.assignment FROM programme.delivery d WHERE d.decided IS NULL OR NOT d.accepted
    UNION
    SELECT m.assignment FROM programme.more_time m WHERE m.decided IS NULL
    UNION
    SELECT unnest(:ids::uuid[])
), judged AS (
    SELECT a.id, a.due, a.owner, a.lead, a.post, a.handed_over, w.asked, r.returned, r.reason,
           CASE WHEN a.handed_over IS NOT NULL OR w.asked IS NOT NULL THEN 'WAITING'
                WHEN r.returned IS NOT NULL THEN 'RETURNED'
                WHEN a.due < :today::date THEN 'OVERDUE'
                ELSE 'SOON' END AS kind
      FROM candidate c
      JOIN programme.assignment a ON a.id = c.id AND a.stage = 'ISSUED'
      LEFT JOIN programme.more_time w ON w.assignment = a.id AND w.decided IS NULL
      LEFT JOIN LATERAL (SELECT d.decided AS returned, d.decision_reason AS reason FROM programme.delivery d
                          WHERE d.assignment = a.id AND d.accepted = false
                            AND NOT EXISTS (SELECT 1 FROM programme.delivery e
                                             WHERE e.assignment = a.id AND e.known_from > d.known_from)
                          LIMIT 1) r ON true
     WHERE (:from::date IS NULL OR a.due >= :from::date)
       AND (:ids::uuid[] IS NULL OR a.id = ANY (:ids::uuid[]))
       AND (:directive::uuid IS NULL
        OR a.directive_key = (SELECT n.directive_key FROM directive.named_directive n WHERE n.id = :directive::uuid))
), owes AS (
    SELECT j.*, CASE WHEN j.kind = 'WAITING' THEN j.owner ELSE j.lead END AS debtor,
           CASE j.kind WHEN 'WAITING' THEN least(j.handed_over, j.asked) WHEN 'RETURNED' THEN j.returned END AS since
      FROM judged j
), shown AS (
    SELECT * FROM owes o
     WHERE ((SELECT store.sees_everything()) OR o.debtor IN (SELECT node FROM reach))
       AND (:within::int IS NULL OR o.debtor IN (SELECT node FROM below))
       AND (:kind::text IS NULL OR o.kind = :kind::text)
     ORDER BY o.due, o.id
     LIMIT :most
)
SELECT o.id, o.kind, o.due, o.since, o.reason, a.title::text AS title, a.issued, a.original_due, d.id AS directive, d.called, c.path,
       coalesce(g.urgency, 'ORDINARY') AS urgency,
       u.id AS unit, u.node, u.name::text AS unit_name, u.telephone, u.email,
       p.id AS post, p.name::text AS post_name, p.email AS post_email, h.holder,
       m.known_from AS reminded_at, m.actor AS reminded_by
  FROM shown o
  JOIN programme.assignment a ON a.id = o.id
  LEFT JOIN LATERAL (SELECT n.id, n.called FROM directive.named_directive n WHERE n.directive_key = a.directive_key) d ON true
  LEFT JOIN directive.directive g ON g.directive_key = a.directive_key
  LEFT JOIN LATERAL (SELECT n.path FROM directive.present_clause n WHERE n.id = a.clause) c ON true
 CROSS JOIN LATERAL (SELECT n.id, n.node, n.name, n.telephone, n.email FROM organisation.named_unit n WHERE n.node = o.debtor) u
  LEFT JOIN organisation.post p ON p.id = o.post AND o.kind <> 'WAITING'
  LEFT JOIN organisation.holder h ON h.post = p.id AND h.valid_from <= :today::date AND h.valid_to > :today::date
  LEFT JOIN LATERAL (SELECT r.known_from, r.actor FROM programme.reminder r
                      WHERE r.assignment = o.id ORDER BY r.known_from DESC LIMIT 1) m ON true
 ORDER BY o.due, o.id
