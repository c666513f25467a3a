SELECT c.id, c.path, c.parent, c.kind, c.asks, c.wording::text AS wording, c.horizon, c.due, c.row_version,
       c.lead, l.id AS lead_id, l.name::text AS lead_name, o.ids AS other_ids, o.names AS other_names
  FROM directive.clause c
  LEFT JOIN LATERAL (SELECT n.id, n.name FROM organisation.named_unit n WHERE n.node = c.lead) l ON true
  LEFT JOIN LATERAL (SELECT array_agg(u.id ORDER BY u.node) AS ids, array_agg(u.name::text ORDER BY u.node) AS names
                       FROM unnest(c.co_ordinating) each (node)
                      CROSS JOIN LATERAL (SELECT n.id, n.node, n.name FROM organisation.named_unit n WHERE n.node = each.node) u
                    ) o ON c.co_ordinating <> '{}'
 WHERE c.directive_key = :directive
   AND CASE WHEN :at::timestamptz IS NULL THEN c.known_to = 'infinity'
            ELSE c.known_from <= :at::timestamptz AND c.known_to > :at::timestamptz END
