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
)
SELECT u.id, u.name::text AS name, u.telephone, s.concretise_by, s.received, s.studied,
       greatest(:on::date - s.concretise_by, 0) AS days_late, m.at AS reminded_at, m.actor AS reminded_by,
       above.name::text AS above_name
  FROM silent s
  JOIN organisation.named_unit u ON u.node = s.node
  LEFT JOIN organisation.closure c ON c.line = 1 AND c.descendant = s.node AND c.distance = 1
                                  AND c.valid_from <= :on::date AND c.valid_to > :on::date
  LEFT JOIN organisation.named_unit above ON above.node = c.ancestor
  LEFT JOIN LATERAL (SELECT r.at, r.actor FROM directive.reminder r
                      WHERE r.directive_key = :directive AND r.node = s.node ORDER BY r.at DESC LIMIT 1) m ON true
 WHERE :within::int IS NULL
    OR EXISTS (SELECT 1 FROM organisation.closure w WHERE w.line = 1 AND w.ancestor = :within::int AND w.descendant = s.node
                  AND w.valid_from <= :on::date AND w.valid_to > :on::date)
 ORDER BY s.concretise_by NULLS LAST, above.node, u.search_key, u.node
 LIMIT :most
