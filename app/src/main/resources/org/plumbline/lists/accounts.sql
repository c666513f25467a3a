-- Accounts in use, a row for each post they sit on and each mandate of that post.
SELECT a.login, coalesce(u.code, u.id::text) AS unit, a.language, coalesce(p.code, p.id::text) AS post, m.role,
       coalesce(w.code, w.id::text) AS at_unit, m.subtree, coalesce(m.valid_from, s.valid_from) AS valid_from
  FROM access.account a
  JOIN organisation.unit u ON u.node = a.node
  LEFT JOIN access.seat s ON s.account = a.id AND s.valid_from < s.valid_to AND s.valid_to > store.today()
  LEFT JOIN organisation.post p ON p.id = s.post
  LEFT JOIN access.mandate m ON m.post = p.id AND m.valid_from < m.valid_to AND m.valid_to > store.today()
  LEFT JOIN organisation.unit w ON w.node = m.node
 WHERE a.state = 'ACTIVE'
 ORDER BY a.login, post, m.role, at_unit
