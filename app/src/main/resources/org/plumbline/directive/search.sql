-- By symbol first (any of the keys that what was typed may mean), then by words of the title.
WITH found AS (
    SELECT k.directive_key, 0 AS rank FROM directive.search_key k WHERE k.key = ANY (:keys::text[])
    UNION ALL
    SELECT k.directive_key, 1 FROM directive.search_key k
     WHERE EXISTS (SELECT 1 FROM unnest(:keys::text[]) q WHERE q LIKE '% %' AND starts_with(k.key, q))
    UNION ALL
    SELECT d.directive_key, 2 FROM directive.directive d WHERE d.title_key LIKE ALL (:words::text[])
), best AS (
    SELECT directive_key, min(rank) AS rank FROM found GROUP BY directive_key
)
SELECT d.id, coalesce(d.canonical, d.symbol) AS symbol, d.title::text AS title, u.name::text AS issuer_name, d.issued
  FROM best b
  JOIN directive.directive d ON d.directive_key = b.directive_key AND d.joined_to IS NULL
  LEFT JOIN LATERAL (SELECT n.id, n.name FROM organisation.named_unit n WHERE n.node = d.issuer) u ON true
 ORDER BY b.rank, d.issued DESC, d.directive_key
 LIMIT :most
