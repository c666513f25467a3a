-- An active account with the posts it sits on today and their mandates of today: one row a mandate, the oldest seat first.
-- A mandate at a unit that has ceased counts no longer.
SELECT a.id AS account, a.epoch, a.password_temporary,
       p.id AS post, p.name::text AS post_name, u.id AS unit, u.name::text AS unit_name,
       m.role, m.node, m.subtree, true AS writes, NULL::timestamptz AS expires
  FROM access.account a
  LEFT JOIN access.seat s ON s.account = a.id AND store.today() >= s.valid_from AND store.today() < s.valid_to
  LEFT JOIN organisation.post p ON p.id = s.post AND store.today() >= p.founded AND store.today() < p.ceased
  LEFT JOIN organisation.named_unit u ON u.node = p.node
  LEFT JOIN (access.mandate m JOIN organisation.unit place ON place.node = m.node)
         ON m.post = p.id AND store.today() >= m.valid_from AND store.today() < m.valid_to
        AND store.today() >= place.founded AND store.today() < place.ceased
 WHERE a.id = :who
   AND a.state = 'ACTIVE'
 ORDER BY s.valid_from, p.code, p.id, m.id
