-- Units that owe an answer on a day: who, since when late, their office's telephone, when they were last reminded.
WITH duty AS (
    SELECT a.node, a.origin, a.concretise_by, f AS stated_for
      FROM directive.addressed a CROSS JOIN unnest(a.forebears) f
     WHERE a.directive_key = :directive AND a.known_to = 'infinity' AND a.valid_from <= :on::date AND a.valid_to > :on::date
), borne AS (
    SELECT d.node, d.origin, min(d.concretise_by) AS concretise_by,
           bool_or(x.node IS NOT NULL) AS answered, bool_or(r.node IS NOT NULL) AS received, bool_or(s.node IS NOT NULL) AS studied
      FROM duty d
      LEFT JOIN directive.answer x ON x.directive_key = :directive AND x.node = d.stated_for AND x.answered <= :on::date
                                  AND x.known_to = 'infinity'
      LEFT JOIN directive.receipt r ON r.directive_key = :directive AND r.node = d.stated_for AND r.received <= :on::date
                                   AND r.known_to = 'infinity'
      LEFT JOIN (SELECT su.node FROM directive.study_unit su JOIN directive.study s ON s.id = su.study
                  WHERE su.directive_key = :directive AND s.held <= :on::date AND s.known_to = 'infinity') s ON s.node = d.stated_for
     GROUP BY d.node, d.origin
), silent AS (
    SELECT b.node, min(b.concretise_by) AS concretise_by, bool_and(b.received) AS received, bool_and(b.studied) AS studied
      FROM borne b
     WHERE NOT b.answered
     GROUP BY b.node
), reach AS MATERIALIZED (
    SELECT c.descendant AS node FROM organisation.closure c
     WHERE c.line = 1 AND c.ancestor = ANY (store.roots()) AND c.valid_from <= store.today() AND c.valid_to > store.today()
    UNION
    SELECT unnest(store.singles())
), counted AS (
    SELECT s.*, count(*) OVER () AS total, count(*) FILTER (WHERE s.concretise_by < :on::date) OVER () AS late
      FROM silent s
     WHERE ((SELECT store.sees_everything()) OR s.node IN (SELECT node FROM reach))
       AND (:within::int IS NULL
            OR EXISTS (SELECT 1 FROM organisation.closure w WHERE w.line = 1 AND w.ancestor = :within::int AND w.descendant = s.node
                          AND w.valid_from <= :on::date AND w.valid_to > :on::date))
     ORDER BY s.concretise_by NULLS LAST, s.node
     LIMIT :most
)
SELECT u.id, u.name::text AS name, u.telephone, s.concretise_by, s.received, s.studied, s.total, s.late,
       greatest(:on::date - s.concretise_by, 0) AS days_late, m.at AS reminded_at, m.actor AS reminded_by,
       above.name::text AS above_name
  FROM counted s
 CROSS JOIN LATERAL (SELECT n.id, n.name, n.telephone FROM organisation.named_unit n WHERE n.node = s.node) u
  LEFT JOIN LATERAL (SELECT n.name
                       FROM organisation.closure c JOIN organisation.named_unit n ON n.node = c.ancestor
                      WHERE c.line = 1 AND c.descendant = s.node AND c.distance = 1
                        AND c.valid_from <= :on::date AND c.valid_to > :on::date
                      LIMIT 1) above ON true
  LEFT JOIN LATERAL (SELECT r.at, r.actor FROM directive.reminder r
                      WHERE r.directive_key = :directive AND r.node = s.node ORDER BY r.at DESC LIMIT 1) m ON true
 ORDER BY s.concretise_by NULLS LAST, s.node
