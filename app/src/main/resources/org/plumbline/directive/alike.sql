-- Where nothing fits: what is most like what was typed.
WITH found AS MATERIALIZED (
    SELECT f.directive_key, max(f.likeness) AS likeness FROM directive.alike(:number::text, :typed::text) f GROUP BY f.directive_key
), nearest AS MATERIALIZED (
    SELECT d.directive_key, f.likeness
      FROM found f JOIN directive.directive d ON d.directive_key = f.directive_key AND d.joined_to IS NULL
     WHERE f.likeness > 0.2
     ORDER BY f.likeness DESC, d.issued DESC, d.directive_key
     LIMIT :most
)
SELECT d.id, d.directive_key, coalesce(d.canonical, d.symbol) AS symbol, d.title::text AS title, u.name::text AS issuer_name, d.issued,
       'LIKENESS' AS why
  FROM nearest f
  JOIN directive.directive d ON d.directive_key = f.directive_key
  LEFT JOIN LATERAL (SELECT n.id, n.name FROM organisation.named_unit n WHERE n.node = d.issuer) u ON true
 ORDER BY f.likeness DESC, d.issued DESC, d.directive_key
