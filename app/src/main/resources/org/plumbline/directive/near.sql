-- When nothing fits: what is written much like it, in the title.
SELECT d.id, coalesce(d.canonical, d.symbol) AS symbol, d.title::text AS title, u.name::text AS issuer_name, d.issued
  FROM directive.directive d
  LEFT JOIN LATERAL (SELECT n.id, n.name FROM organisation.named_unit n WHERE n.node = d.issuer) u ON true
 WHERE d.joined_to IS NULL AND word_similarity(:words::text, d.title_key) > 0.4
 ORDER BY word_similarity(:words::text, d.title_key) DESC, d.issued DESC, d.directive_key
 LIMIT :most
