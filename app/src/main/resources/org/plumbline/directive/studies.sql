SELECT s.id, s.held, s.form, s.sites, s.contents, u.id AS unit, u.name::text AS unit_name,
       coalesce(sum(c.expected), 0) AS expected, coalesce(sum(c.present), 0) AS present,
       array_agg(c.category ORDER BY c.category) FILTER (WHERE c.category IS NOT NULL) AS categories,
       array_agg(c.expected ORDER BY c.category) FILTER (WHERE c.category IS NOT NULL) AS expecteds,
       array_agg(c.present ORDER BY c.category) FILTER (WHERE c.category IS NOT NULL) AS presents
  FROM directive.study s
  LEFT JOIN directive.study_count c ON c.study = s.id
  LEFT JOIN organisation.named_unit u ON u.node = s.node
 WHERE s.directive_key = :directive AND s.held <= :on::date AND s.known_to = 'infinity'
   AND (:within::int IS NULL
        OR EXISTS (SELECT 1 FROM organisation.closure w WHERE w.line = 1 AND w.ancestor = :within::int AND w.descendant = s.node
                      AND w.valid_from <= :on::date AND w.valid_to > :on::date))
 GROUP BY s.id, s.held, s.form, s.sites, s.contents, u.id, u.name
 ORDER BY s.held DESC, s.id
 LIMIT :most
