-- What a unit itself held on a day, as known at an instant, in the order of the annex, field by field.
SELECT t.id, t.item, t.name::text AS name, t.annex, t.indicator, d.measure, d.decimals, f.id AS field, f.name::text AS field_name,
       n.id AS directive, n.called, p.id AS post, p.name::text AS post_name
  FROM standing.span s
  JOIN target.target t ON t.item = s.item
  JOIN indicator.indicator i ON i.id = t.indicator
  JOIN indicator.definition d ON d.indicator_key = i.indicator_key AND d.version = t.version
  LEFT JOIN directive.field f ON f.id = t.field
  LEFT JOIN directive.field u ON u.id = f.parent
  LEFT JOIN directive.named_directive n ON n.directive_key = t.directive_key
  LEFT JOIN organisation.post p ON p.id = t.post
 WHERE s.subject = 2 AND s.node = :node AND s.valid_from <= :on AND s.valid_to > :on
   AND s.known_from <= :known AND s.known_to > :known
   AND (:directive::uuid IS NULL OR n.id = :directive::uuid)
   AND (:field::uuid IS NULL OR f.id = :field::uuid OR f.parent = :field::uuid)
 ORDER BY coalesce(u.sort, f.sort), coalesce(u.code, f.code), f.parent IS NOT NULL, f.sort, f.code,
          substring(t.annex FROM '^\d{1,9}')::int, t.annex, t.item
 LIMIT :most
