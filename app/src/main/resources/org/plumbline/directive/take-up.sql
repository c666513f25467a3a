-- Which clauses carry a clause out, level by level, as far as the reader may read their documents.
WITH RECURSIVE below (clause, upper, directive_key, depth, way) AS (
    SELECT d.lower_clause, d.upper_clause, d.lower_key, 1, ARRAY[d.upper_clause, d.lower_clause]
      FROM directive.derivation d WHERE d.upper_clause = :clause AND d.known_to = 'infinity'
    UNION ALL
    SELECT d.lower_clause, d.upper_clause, d.lower_key, b.depth + 1, b.way || d.lower_clause
      FROM below b JOIN directive.derivation d ON d.upper_clause = b.clause AND d.known_to = 'infinity'
     WHERE b.depth < :levels AND d.lower_clause <> ALL (b.way)
)
SELECT b.clause, b.upper, b.depth, c.path, c.wording::text AS wording, d.id AS directive, coalesce(d.canonical, d.symbol) AS symbol,
       d.title::text AS title, u.id AS unit, u.name::text AS unit_name, p.name::text AS place_name, d.issued
  FROM below b
  JOIN directive.clause c ON c.id = b.clause AND c.known_to = 'infinity'
  JOIN directive.directive d ON d.directive_key = b.directive_key AND d.in_force <= :on::date
  LEFT JOIN LATERAL (SELECT n.id, n.name, n.body_of FROM organisation.named_unit n WHERE n.node = d.issuer) u ON true
  LEFT JOIN LATERAL (SELECT n.name FROM organisation.named_unit n WHERE n.node = u.body_of) p ON true
 ORDER BY b.way, d.issued
 LIMIT 1000
