-- By symbol first (any of the keys that what was typed may mean, then those that begin so), then by words of the title.
-- Among equals: what is nearest to the reader, what is in force, what is latest.
WITH asked AS (
    SELECT q FROM unnest(:keys::text[]) AS q
), found AS (
    SELECT k.directive_key, 0 AS rank FROM directive.search_key k WHERE k.key = ANY (:keys::text[])
    UNION ALL
    SELECT k.directive_key, 1
      FROM asked JOIN directive.search_key k ON k.key ~>=~ asked.q AND k.key ~<~ (asked.q || chr(1114111))
     WHERE asked.q LIKE '% %'
    UNION ALL
    SELECT d.directive_key, 2 FROM directive.directive d WHERE d.title_key LIKE ALL (:words::text[])
), best AS (
    SELECT directive_key, min(rank) AS rank FROM found GROUP BY directive_key
), own AS (
    SELECT unnest(store.own() || store.roots()) AS node
    UNION
    SELECT u.body_of FROM organisation.unit u WHERE u.node = ANY (store.own() || store.roots()) AND u.body_of IS NOT NULL
)
SELECT d.id, coalesce(d.canonical, d.symbol) AS symbol, d.title::text AS title, u.name::text AS issuer_name, d.issued
  FROM best b
  JOIN directive.directive d ON d.directive_key = b.directive_key AND d.joined_to IS NULL
  JOIN directive.life l ON l.directive_key = d.directive_key
  LEFT JOIN LATERAL (SELECT n.id, n.name, coalesce(n.body_of, n.node) AS place FROM organisation.named_unit n
                      WHERE n.node = d.issuer) u ON true
 ORDER BY b.rank, CASE WHEN u.place IN (SELECT node FROM own) THEN 0 WHEN u.place = ANY (store.singles()) THEN 1 ELSE 2 END,
          l.replaced <= store.today(), d.issued DESC, d.directive_key
 LIMIT :most
