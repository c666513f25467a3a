WITH session AS (
    SELECT s.id, s.held, s.form, s.sites, s.contents, s.node
      FROM directive.study s
     WHERE s.directive_key = :directive AND s.held <= :on::date AND s.known_to = 'infinity'
       AND (:within::int IS NULL
            OR EXISTS (SELECT 1 FROM organisation.closure w WHERE w.line = 1 AND w.ancestor = :within::int AND w.descendant = s.node
                          AND w.valid_from <= :on::date AND w.valid_to > :on::date))
     ORDER BY s.held DESC, s.id
     LIMIT :most
)
SELECT s.id, s.held, s.form, s.sites, s.contents, u.id AS unit, u.name::text AS unit_name, c.expected, c.present, c.categories,
       c.expecteds, c.presents
  FROM session s
  LEFT JOIN LATERAL (SELECT n.id, n.name FROM organisation.named_unit n WHERE n.node = s.node) u ON true
  LEFT JOIN LATERAL (SELECT coalesce(sum(x.expected), 0) AS expected, coalesce(sum(x.present), 0) AS present,
                            array_agg(x.category ORDER BY x.category) AS categories,
                            array_agg(x.expected ORDER BY x.category) AS expecteds,
                            array_agg(x.present ORDER BY x.category) AS presents
                       FROM directive.study_count x WHERE x.study = s.id) c ON true
 ORDER BY s.held DESC, s.id
