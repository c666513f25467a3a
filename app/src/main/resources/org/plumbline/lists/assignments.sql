-- Assignments in sight, by the names that files use: those whose code or identifier is named, or all.
SELECT a.id, k.code, w.id AS owner_id, coalesce(w.code, w.id::text) AS owner,
       d.id AS directive_id, coalesce(d.canonical, d.symbol, d.id::text) AS directive, c.path AS clause,
       a.upper AS upper_id, coalesce(uk.code, a.upper::text) AS upper,
       coalesce(uo.code, uo.id::text) AS upper_owner, a.title ->> 'original' AS title,
       coalesce(l.code, l.id::text) AS lead, a.lead_reason, coalesce(o.codes, '') AS co_ordinating,
       coalesce(s.codes, '') AS supervising, coalesce(p.code, p.id::text) AS post, coalesce(r.code, r.id::text) AS leader,
       a.deliverable, a.measure, a.starts, a.due, a.issued
  FROM programme.listed_assignment a
  JOIN organisation.unit w ON w.node = a.owner
  LEFT JOIN lists.assignment_code k ON k.assignment = a.id
  LEFT JOIN lists.assignment_code uk ON uk.assignment = a.upper
  LEFT JOIN organisation.unit uo ON uo.node = uk.owner
  LEFT JOIN directive.listed_directive d ON d.directive_key = a.directive_key
  LEFT JOIN directive.present_clause c ON c.id = a.clause
  LEFT JOIN organisation.unit l ON l.node = a.lead
  LEFT JOIN organisation.post p ON p.id = a.post
  LEFT JOIN organisation.post r ON r.id = a.leader
  LEFT JOIN LATERAL (SELECT string_agg(coalesce(u.code, u.id::text), '; ' ORDER BY u.code, u.node) AS codes
                       FROM programme.listed_partner x JOIN organisation.unit u ON u.node = x.node
                      WHERE x.assignment = a.id AND x.role = 'CO_ORDINATING') o ON true
  LEFT JOIN LATERAL (SELECT string_agg(coalesce(u.code, u.id::text), '; ' ORDER BY u.code, u.node) AS codes
                       FROM programme.listed_partner x JOIN organisation.unit u ON u.node = x.node
                      WHERE x.assignment = a.id AND x.role = 'SUPERVISING') s ON true
 WHERE :everything OR k.code = ANY (:refs::text[]) OR a.id = ANY (:ids::uuid[])
 ORDER BY owner, k.code, directive, clause, title, a.id
