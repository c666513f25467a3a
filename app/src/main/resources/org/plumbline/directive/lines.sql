-- What the list shows of each document: its names, and the document it carries out.
SELECT d.id, d.directive_key, coalesce(d.canonical, d.symbol) AS symbol, d.type, d.title::text AS title, u.id AS issuer, u.name::text AS issuer_name, d.issued,
       d.term, f.name::text AS field_name, p.name::text AS lead_post_name, up.id AS upper, up.called AS upper_called,
       up.title::text AS upper_title
  FROM directive.directive d
  LEFT JOIN LATERAL (SELECT n.id, n.name FROM organisation.named_unit n WHERE n.node = d.issuer) u ON true
  LEFT JOIN directive.field f ON f.id = d.field
  LEFT JOIN organisation.post p ON p.id = d.lead_post
  LEFT JOIN LATERAL (SELECT x.id, coalesce(x.canonical, x.symbol, x.title ->> 'original') AS called, x.title
                       FROM directive.relation r JOIN directive.directive x ON x.directive_key = r.to_key
                      WHERE r.from_key = d.directive_key AND r.kind = 'CONCRETISES' AND r.known_to = 'infinity'
                      ORDER BY x.issued DESC, x.directive_key LIMIT 1) up ON true
 WHERE d.directive_key = ANY (:keys::int[])
