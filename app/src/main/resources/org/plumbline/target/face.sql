-- What the page of one target names beside its line: from which clause it comes, who leads, and how it ended.
SELECT t.version, t.known_from, t.withdrawn, CASE WHEN t.withdrawn IS NOT NULL THEN t.withdrawn_at END AS withdrawn_at, t.reason,
       c.path, c.wording::text AS wording, f.name::text AS field_name, p.id AS post, p.name::text AS post_name
  FROM target.target t
  LEFT JOIN LATERAL (SELECT n.path, n.wording FROM directive.present_clause n WHERE n.id = t.clause) c ON true
  LEFT JOIN directive.field f ON f.id = t.field
  LEFT JOIN organisation.post p ON p.id = t.post
 WHERE t.id = :id
