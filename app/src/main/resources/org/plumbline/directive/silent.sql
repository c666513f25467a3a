<<<<<<< HEAD
-- Part of the units in sight that owe an answer on a day, the longest overdue first, with how many there are: who, since when
-- late, their office's telephone, when they were last reminded. Who answered is looked up in one set; what else a unit stated
-- is looked up for this part only; units out of reach are left out before row-level security has to look at each.
WITH owing AS (
    SELECT a.node, a.concretise_by, a.forebears
      FROM directive.addressed a
     WHERE a.directive_key = :directive AND a.known_to = 'infinity' AND a.valid_from <= :on::date AND a.valid_to > :on::date
       AND NOT CASE WHEN a.forebears[2] IS NULL
                    THEN a.forebears[1] IN (SELECT x.node FROM directive.answer x
                                             WHERE x.directive_key = :directive AND x.answered <= :on::date
                                               AND x.known_to = 'infinity')
                    ELSE EXISTS (SELECT 1 FROM directive.answer x
                                  WHERE x.directive_key = :directive AND x.node = ANY (a.forebears)
                                    AND x.answered <= :on::date AND x.known_to = 'infinity') END
       AND (:within::int IS NULL
            OR a.node IN (SELECT w.descendant FROM organisation.closure w
                           WHERE w.line = 1 AND w.ancestor = :within::int AND w.valid_from <= :on::date AND w.valid_to > :on::date))
       AND ((SELECT store.sees_everything())
            OR a.node = ANY ((SELECT store.singles())::int[])
            OR a.node IN (SELECT c.descendant FROM organisation.closure c
                           WHERE c.line = 1 AND c.ancestor IN (SELECT unnest(store.roots()))))
), silent AS (
    SELECT o.node, min(o.concretise_by) AS concretise_by FROM owing o GROUP BY o.node
), page AS (
    SELECT s.node, u.id, u.telephone, s.concretise_by, count(*) OVER () AS total,
           count(*) FILTER (WHERE s.concretise_by < :on::date) OVER () AS late
=======
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
>>>>>>> main
      FROM silent s
     WHERE ((SELECT store.sees_everything()) OR s.node IN (SELECT node FROM reach))
       AND (:within::int IS NULL
            OR EXISTS (SELECT 1 FROM organisation.closure w WHERE w.line = 1 AND w.ancestor = :within::int AND w.descendant = s.node
                          AND w.valid_from <= :on::date AND w.valid_to > :on::date))
     ORDER BY s.concretise_by NULLS LAST, s.node
     LIMIT :most
)
<<<<<<< HEAD
SELECT p.id, n.name::text AS name, p.telephone, p.concretise_by, p.total, p.late, stated.received, stated.studied,
       greatest(:on::date - p.concretise_by, 0) AS days_late, m.at AS reminded_at, m.actor AS reminded_by,
       above.name::text AS above_name
  FROM page p
  JOIN organisation.named_unit n ON n.node = p.node
 CROSS JOIN LATERAL (
       SELECT bool_and(EXISTS (SELECT 1 FROM directive.receipt r
                                WHERE r.directive_key = :directive AND r.node = ANY (o.forebears)
                                  AND r.received <= :on::date AND r.known_to = 'infinity')) AS received,
              bool_and(EXISTS (SELECT 1 FROM directive.study_unit su JOIN directive.study s ON s.id = su.study
                                WHERE su.directive_key = :directive AND su.node = ANY (o.forebears)
                                  AND s.held <= :on::date AND s.known_to = 'infinity')) AS studied
         FROM directive.addressed o
        WHERE o.directive_key = :directive AND o.node = p.node AND o.known_to = 'infinity'
          AND o.valid_from <= :on::date AND o.valid_to > :on::date
          AND NOT EXISTS (SELECT 1 FROM directive.answer x
                           WHERE x.directive_key = :directive AND x.node = ANY (o.forebears)
                             AND x.answered <= :on::date AND x.known_to = 'infinity')) stated
  LEFT JOIN LATERAL (SELECT c.ancestor FROM organisation.closure c
                      WHERE c.line = 1 AND c.descendant = p.node AND c.distance = 1
                        AND c.valid_from <= :on::date AND c.valid_to > :on::date LIMIT 1) c ON true
  LEFT JOIN organisation.named_unit above ON above.node = c.ancestor
=======
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
>>>>>>> main
  LEFT JOIN LATERAL (SELECT r.at, r.actor FROM directive.reminder r
                      WHERE r.directive_key = :directive AND r.node = s.node ORDER BY r.at DESC LIMIT 1) m ON true
 ORDER BY s.concretise_by NULLS LAST, s.node
