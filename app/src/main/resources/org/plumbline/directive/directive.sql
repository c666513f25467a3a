SELECT d.id, d.symbol, d.canonical, d.family, d.type, d.issuer_id, iu.name::text AS issuer_name, d.issued, d.in_force,
       d.term, d.title::text AS title, d.field, f.name::text AS field_name, d.lead_post, p.name::text AS lead_post_name,
       d.reading_class, d.urgency, d.review_rule, d.next_review, d.row_version, d.known_from
  FROM directive.directive asked
  JOIN directive.directive d ON d.id = coalesce(asked.joined_to, asked.id)
  LEFT JOIN LATERAL (SELECT n.name FROM organisation.named_unit n WHERE n.node = d.issuer) iu ON true
  LEFT JOIN directive.field f ON f.id = d.field
  LEFT JOIN organisation.post p ON p.id = d.lead_post
 WHERE asked.id = :id::uuid
