-- What became known about the assignments of a unit and those below it between two instants, and what became late between two days as
-- was known at the second instant: a sheet of last month stays what it was, whatever was recorded since.
WITH below AS MATERIALIZED (
    SELECT w.descendant AS node FROM organisation.closure w
     WHERE w.line = 1 AND w.ancestor = :unit AND w.valid_from <= :to::date AND w.valid_to > :to::date
), event AS (
    SELECT h.about AS id, CASE h.name WHEN 'assignment-issued' THEN 'ISSUED' WHEN 'assignment-blocked' THEN 'BLOCKED'
                                      ELSE 'CANCELLED' END AS kind, h.known_at, h.actor, NULL::text AS note, NULL::date AS day
      FROM store.happening h
     WHERE h.known_at >= :since AND h.known_at < :until
       AND h.name IN ('assignment-issued', 'assignment-blocked', 'assignment-cancelled')
    UNION ALL
    SELECT d.assignment, 'HANDED_OVER', d.known_from, d.actor, NULL, d.handed_over FROM programme.delivery d
     WHERE d.known_from >= :since AND d.known_from < :until
    UNION ALL
    SELECT d.assignment, CASE WHEN d.accepted THEN 'DONE' ELSE 'RETURNED' END, d.decided_known, d.decider, d.decision_reason, d.decided
      FROM programme.delivery d
     WHERE d.decided_known >= :since AND d.decided_known < :until
    UNION ALL
    SELECT m.assignment, 'ASKED', m.known_from, m.actor, m.reason, m.wished FROM programme.more_time m
     WHERE m.known_from >= :since AND m.known_from < :until
    UNION ALL
    SELECT m.assignment, CASE WHEN m.granted THEN 'GRANTED' ELSE 'DECLINED' END, m.decided_known, m.decider, m.decision_reason,
           m.granted_to
      FROM programme.more_time m
     WHERE m.decided_known >= :since AND m.decided_known < :until
    UNION ALL
    SELECT r.assignment, 'REMINDED', r.known_from, r.actor, NULL, r.on_day FROM programme.reminder r
     WHERE r.known_from >= :since AND r.known_from < :until
    UNION ALL
    SELECT late.id, 'OVERDUE', NULL, NULL, NULL, late.due_then
      FROM (SELECT a.id, coalesce((SELECT m.granted_to FROM programme.more_time m
                                    WHERE m.assignment = a.id AND m.granted AND m.decided_known < :until
                                    ORDER BY m.decided_known DESC LIMIT 1), a.original_due) AS due_then
              FROM programme.assignment a
             WHERE a.lead IN (SELECT node FROM below)
               AND a.id IN (SELECT x.id FROM programme.assignment x
                             WHERE x.issued IS NOT NULL AND x.original_due >= :from::date AND x.original_due < :to::date
                            UNION
                            SELECT m.assignment FROM programme.more_time m
                             WHERE m.granted_to >= :from::date AND m.granted_to < :to::date)) late
     WHERE late.due_then >= :from::date AND late.due_then < :to::date
       AND EXISTS (SELECT 1 FROM store.happening h
                    WHERE h.about = late.id AND h.name = 'assignment-issued' AND h.known_at < :until)
       AND NOT EXISTS (SELECT 1 FROM store.happening h
                        WHERE h.about = late.id AND h.name = 'assignment-cancelled' AND h.known_at < :until)
       AND NOT EXISTS (SELECT 1 FROM programme.delivery d
                        WHERE d.assignment = late.id AND d.known_from < :until AND d.handed_over <= late.due_then
                          AND (d.decided_known IS NULL OR d.decided_known >= :until OR d.accepted))
), counted AS (
    SELECT e.*, a.title, a.lead, a.directive_key, a.clause,
           count(*) OVER (PARTITION BY e.kind) AS n,
           row_number() OVER (PARTITION BY e.kind ORDER BY e.known_at DESC NULLS LAST, e.day, e.id) AS place
      FROM event e
      JOIN programme.assignment a ON a.id = e.id
     WHERE a.lead IN (SELECT node FROM below) OR a.owner IN (SELECT node FROM below)
)
SELECT c.kind, c.n, c.id, c.title::text AS title, c.note, c.day, c.actor, d.called, p.path, l.name::text AS lead_name
  FROM counted c
  LEFT JOIN LATERAL (SELECT x.called FROM directive.named_directive x WHERE x.directive_key = c.directive_key) d ON true
  LEFT JOIN LATERAL (SELECT x.path FROM directive.present_clause x WHERE x.id = c.clause) p ON true
  LEFT JOIN LATERAL (SELECT x.name FROM organisation.named_unit x WHERE x.node = c.lead) l ON true
 WHERE c.place <= :most
 ORDER BY c.kind, c.place
