-- CASE, not coalesce: only what the database knows to leak nothing may look units up before their row-level security.
SELECT a.id, a.kind, u.id AS unit, u.name::text AS unit_name, s.name::text AS set_name, t.name::text AS tier_name, a.concretise_by
  FROM directive.addressee a
  LEFT JOIN LATERAL (SELECT n.id, n.name FROM organisation.named_unit n
                      WHERE n.node = CASE WHEN a.node IS NULL THEN a.within ELSE a.node END) u ON true
  LEFT JOIN organisation.unit_set s ON s.id = a.set_id
  LEFT JOIN organisation.tier t ON t.tier = a.tier
 WHERE a.directive_key = :directive AND a.known_to = 'infinity'
 ORDER BY a.known_from, a.id
