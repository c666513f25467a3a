SELECT d.id, d.symbol, d.canonical, d.family, d.type, d.issuer_id, iu.name::text AS issuer_name, d.issued, d.in_force,
       d.term, d.title::text AS title, d.field, f.name::text AS field_name, d.lead_post, p.name::text AS lead_post_name,
       d.reading_class, d.urgency, d.review_rule, d.next_review, d.row_version, d.known_from
  FROM directive.directive asked
  JOIN directive.directive d ON d.id = CASE WHEN asked.joined_to IS NULL THEN asked.id ELSE asked.joined_to END
  LEFT JOIN organisation.named_unit iu ON iu.node = d.issuer
  LEFT JOIN directive.field f ON f.id = d.field
  LEFT JOIN organisation.post p ON p.id = d.lead_post
 WHERE asked.id = :id::uuid
