-- What a document does to others and others to it, of each kind the latest; total says how many there are.
WITH each AS (
    SELECT r.kind, r.from_key = :directive AS outgoing, r.note, d.directive_key, d.issued,
           count(*) OVER (PARTITION BY r.kind, r.from_key = :directive) AS total,
           row_number() OVER (PARTITION BY r.kind, r.from_key = :directive ORDER BY d.issued DESC, d.directive_key) AS place
      FROM directive.relation r
      JOIN directive.directive d ON d.directive_key = CASE WHEN r.from_key = :directive THEN r.to_key ELSE r.from_key END
     WHERE :directive IN (r.from_key, r.to_key) AND r.known_to = 'infinity'
)
SELECT e.kind, e.outgoing, e.note, e.total, d.id, coalesce(d.canonical, d.symbol) AS symbol, d.title::text AS title,
       u.name::text AS issuer_name, d.issued
  FROM each e
  JOIN directive.directive d ON d.directive_key = e.directive_key
  LEFT JOIN LATERAL (SELECT n.name FROM organisation.named_unit n WHERE n.node = d.issuer) u ON true
 WHERE e.place <= :most
 ORDER BY e.outgoing DESC, e.kind, e.place
