-- Of the units that owe an answer, in their order, those in the reader's sight: their place in that order, their office's
-- telephone, when they were last reminded. The whole is counted; what else is shown is read for the few that are shown.
WITH reach AS MATERIALIZED (
    -- as organisation.in_reach says, which would have to be asked for each unit
    SELECT r AS node FROM standing.reach() r
    UNION
    SELECT unnest(store.singles())
), below AS MATERIALIZED (
    SELECT w.descendant AS node FROM organisation.closure w
     WHERE w.line = 1 AND w.ancestor = :within::int AND w.valid_from <= :on::date AND w.valid_to > :on::date
), counted AS (
    SELECT o.node, o.place, count(*) OVER () AS total, count(*) FILTER (WHERE o.place <= :late) OVER () AS late
      FROM unnest(:nodes::int[]) WITH ORDINALITY AS o (node, place)
     WHERE ((SELECT store.sees_everything()) OR o.node IN (SELECT node FROM reach))
       AND (:within::int IS NULL OR o.node IN (SELECT node FROM below))
     ORDER BY o.place
     LIMIT :most
)
SELECT u.id, u.name::text AS name, u.telephone, s.place, s.total, s.late, done.received, done.studied,
       m.at AS reminded_at, m.actor AS reminded_by, above.name::text AS above_name
  FROM counted s
 CROSS JOIN LATERAL (SELECT n.id, n.name, n.telephone FROM organisation.named_unit n WHERE n.node = s.node) u
 CROSS JOIN LATERAL (
       SELECT bool_and(each.received) AS received, bool_and(each.studied) AS studied
         FROM (SELECT bool_or(EXISTS (SELECT 1 FROM directive.receipt r
                                       WHERE r.directive_key = :directive AND r.node = ANY (a.forebears)
                                         AND r.received <= :on::date AND r.known_to = 'infinity')) AS received,
                      bool_or(EXISTS (SELECT 1 FROM directive.study_unit su JOIN directive.study t ON t.id = su.study
                                       WHERE su.directive_key = :directive AND su.node = ANY (a.forebears)
                                         AND t.held <= :on::date AND t.known_to = 'infinity')) AS studied
                 FROM directive.addressed a
                WHERE a.directive_key = :directive AND a.node = s.node AND a.known_to = 'infinity'
                  AND a.valid_from <= :on::date AND a.valid_to > :on::date
                GROUP BY a.origin
               HAVING NOT bool_or(EXISTS (SELECT 1 FROM directive.answer x
                                           WHERE x.directive_key = :directive AND x.node = ANY (a.forebears)
                                             AND x.answered <= :on::date AND x.known_to = 'infinity'))) each) done
  LEFT JOIN LATERAL (SELECT n.name
                       FROM organisation.closure c JOIN organisation.named_unit n ON n.node = c.ancestor
                      WHERE c.line = 1 AND c.descendant = s.node AND c.distance = 1
                        AND c.valid_from <= :on::date AND c.valid_to > :on::date
                      LIMIT 1) above ON true
  LEFT JOIN LATERAL (SELECT r.at, r.actor FROM directive.reminder r
                      WHERE r.directive_key = :directive AND r.node = s.node ORDER BY r.at DESC LIMIT 1) m ON true
 ORDER BY s.place
