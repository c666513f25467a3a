-- Units in the reader's sight that owe an answer by a day, whatever the document: for those who chase. By the same rule as
-- owed.sql, the longest overdue first.
WITH reach AS MATERIALIZED (
    SELECT c.descendant AS node FROM organisation.closure c
     WHERE c.line = 1 AND c.ancestor = ANY (store.roots()) AND c.valid_from <= store.today() AND c.valid_to > store.today()
    UNION
    SELECT unnest(store.own())
), below AS MATERIALIZED (
    SELECT w.descendant AS node FROM organisation.closure w
     WHERE w.line = 1 AND w.ancestor = :within::int AND w.valid_from <= :on::date AND w.valid_to > :on::date
), borne AS (
    SELECT a.directive_key, a.node, min(a.concretise_by) AS concretise_by
      FROM directive.addressed a
     WHERE a.known_to = 'infinity' AND a.valid_from <= :on::date AND a.valid_to > :on::date AND a.concretise_by <= :until::date
       AND (:from::date IS NULL OR a.concretise_by >= :from::date)
       AND (:directive::int IS NULL OR a.directive_key = :directive::int)
       AND ((SELECT store.sees_everything()) OR a.node IN (SELECT node FROM reach))
       AND (:within::int IS NULL OR a.node IN (SELECT node FROM below))
     GROUP BY a.directive_key, a.node, a.origin
    HAVING NOT bool_or(CASE WHEN a.forebears[2] IS NULL
                            THEN EXISTS (SELECT 1 FROM directive.answer x
                                          WHERE x.directive_key = a.directive_key AND x.node = a.node
                                            AND x.answered <= :on::date AND x.known_to = 'infinity')
                            ELSE EXISTS (SELECT 1 FROM directive.answer x
                                          WHERE x.directive_key = a.directive_key AND x.node = ANY (a.forebears)
                                            AND x.answered <= :on::date AND x.known_to = 'infinity') END)
), owed AS (
    SELECT b.directive_key, b.node, min(b.concretise_by) AS concretise_by
      FROM borne b
      JOIN directive.directive d ON d.directive_key = b.directive_key AND d.joined_to IS NULL AND d.issued <= :on::date
      JOIN directive.life l ON l.directive_key = d.directive_key AND l.replaced > :on::date
     GROUP BY b.directive_key, b.node
     ORDER BY min(b.concretise_by), b.directive_key, b.node
     LIMIT :most
)
SELECT d.id, n.called, d.title::text AS title, d.urgency, d.issued, o.concretise_by,
       u.id AS unit, u.node, u.name::text AS unit_name, u.telephone, u.email, m.at AS reminded_at, m.actor AS reminded_by
  FROM owed o
  JOIN directive.directive d ON d.directive_key = o.directive_key
  JOIN directive.named_directive n ON n.directive_key = o.directive_key
 CROSS JOIN LATERAL (SELECT x.id, x.node, x.name, x.telephone, x.email FROM organisation.named_unit x WHERE x.node = o.node) u
  LEFT JOIN LATERAL (SELECT r.at, r.actor FROM directive.reminder r
                      WHERE r.directive_key = o.directive_key AND r.node = o.node ORDER BY r.at DESC LIMIT 1) m ON true
 ORDER BY o.concretise_by, o.directive_key, o.node
