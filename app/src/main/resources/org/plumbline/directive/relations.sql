SELECT r.kind, r.from_key = :directive AS outgoing, d.id, coalesce(d.canonical, d.symbol) AS symbol, d.title::text AS title,
       u.name::text AS issuer_name, d.issued, r.note
  FROM directive.relation r
  JOIN directive.directive d ON d.directive_key = CASE WHEN r.from_key = :directive THEN r.to_key ELSE r.from_key END
  LEFT JOIN organisation.named_unit u ON u.node = d.issuer
 WHERE :directive IN (r.from_key, r.to_key) AND r.known_to = 'infinity'
 ORDER BY outgoing DESC, r.kind, d.issued, d.directive_key
