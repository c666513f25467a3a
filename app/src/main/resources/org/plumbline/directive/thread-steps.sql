-- Clauses as steps of a thread, with their documents.
SELECT c.id, c.path, c.parent, c.kind, c.asks, c.wording::text AS wording, c.due, d.id AS directive,
       coalesce(d.canonical, d.symbol, d.title ->> 'original') AS called, u.name::text AS issuer_name
  FROM directive.clause c
  JOIN directive.directive d ON d.directive_key = c.directive_key
  LEFT JOIN LATERAL (SELECT n.name FROM organisation.named_unit n WHERE n.node = d.issuer) u ON true
 WHERE c.id = ANY (:ids::uuid[]) AND c.known_to = 'infinity'
