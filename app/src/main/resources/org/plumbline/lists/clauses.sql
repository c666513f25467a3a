-- The clauses of documents, by number.
SELECT d.id AS directive, c.id, c.path, c.wording ->> 'original' AS wording, c.kind, c.asks, c.due,
       coalesce(l.code, l.id::text) AS lead
  FROM directive.present_clause c
  JOIN directive.listed_directive d ON d.directive_key = c.directive_key
  LEFT JOIN organisation.unit l ON l.node = c.lead
 WHERE :everything OR d.id = ANY (:ids::uuid[])
