-- What became known between two instants about documents addressed to a unit and those below it: newly addressed, first answers,
-- answers that became late between two days as was known at the second instant, reminders. A row for each document and kind.
WITH below AS MATERIALIZED (
    SELECT w.descendant AS node FROM organisation.closure w
     WHERE w.line = 1 AND w.ancestor = :unit AND w.valid_from <= :to::date AND w.valid_to > :to::date
), event AS (
    SELECT 'ADDRESSED' AS kind, a.directive_key, a.node, a.known_from AS known_at, a.concretise_by AS day
      FROM directive.addressed a
     WHERE a.known_from >= :since AND a.known_from < :until AND a.known_to >= :until AND a.node IN (SELECT node FROM below)
       AND NOT EXISTS (SELECT 1 FROM directive.addressed b
                        WHERE b.directive_key = a.directive_key AND b.node = a.node AND b.known_from < :since)
    UNION ALL
    SELECT 'ANSWERED', x.directive_key, x.node, x.known_from, x.answered
      FROM directive.answer x
     WHERE x.known_from >= :since AND x.known_from < :until AND x.node IN (SELECT node FROM below)
       AND NOT EXISTS (SELECT 1 FROM directive.answer y
                        WHERE y.directive_key = x.directive_key AND y.node = x.node AND y.known_from < x.known_from)
    UNION ALL
    SELECT 'LATE', a.directive_key, a.node, NULL, min(a.concretise_by)
      FROM directive.addressed a
      JOIN directive.life l ON l.directive_key = a.directive_key AND l.replaced > :to::date
     WHERE a.concretise_by >= :from::date AND a.concretise_by < :to::date AND a.known_from < :until AND a.known_to >= :until
       AND a.valid_from <= :to::date AND a.valid_to > :to::date AND a.node IN (SELECT node FROM below)
     GROUP BY a.directive_key, a.node, a.origin
    HAVING NOT bool_or(EXISTS (SELECT 1 FROM directive.answer x
                                WHERE x.directive_key = a.directive_key AND x.node = ANY (a.forebears)
                                  AND x.known_from < :until AND x.known_to >= :until))
    UNION ALL
    SELECT 'REMINDED', r.directive_key, r.node, r.at, NULL
      FROM directive.reminder r
     WHERE r.at >= :since AND r.at < :until AND r.node IN (SELECT node FROM below)
), gathered AS (
    SELECT e.kind, e.directive_key, count(DISTINCT e.node) AS units, min(e.node) AS one, max(e.known_at) AS known_at, min(e.day) AS day
      FROM event e GROUP BY e.kind, e.directive_key
), counted AS (
    SELECT g.*, count(*) OVER (PARTITION BY g.kind) AS documents, sum(g.units) OVER (PARTITION BY g.kind) AS all_units,
           row_number() OVER (PARTITION BY g.kind ORDER BY g.known_at DESC NULLS LAST, g.units DESC, g.directive_key) AS place
      FROM gathered g
      JOIN directive.directive d ON d.directive_key = g.directive_key AND d.joined_to IS NULL
)
SELECT c.kind, c.documents, c.all_units, c.units, c.day, d.id, n.called, d.title::text AS title,
       CASE WHEN c.units = 1 THEN u.name::text END AS unit_name, i.name::text AS issuer_name
  FROM counted c
  JOIN directive.directive d ON d.directive_key = c.directive_key
  JOIN directive.named_directive n ON n.directive_key = c.directive_key
  LEFT JOIN organisation.named_unit u ON u.node = c.one
  LEFT JOIN organisation.named_unit i ON i.node = d.issuer
 WHERE c.place <= :most
 ORDER BY c.kind, c.place
