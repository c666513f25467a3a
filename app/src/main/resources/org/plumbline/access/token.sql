-- The account of a token on the post of its mandate, with that mandate only: as long as the token was not ended, the
-- account is active and sits on the post, and the mandate and its unit count.
SELECT a.id AS account, a.epoch, a.password_temporary,
       p.id AS post, p.name::text AS post_name, u.id AS unit, u.name::text AS unit_name,
       m.role, m.node, m.subtree, t.writes, t.expires
  FROM access.token t
  JOIN access.mandate m ON m.id = t.mandate AND store.today() >= m.valid_from AND store.today() < m.valid_to
  JOIN organisation.unit place ON place.node = m.node AND store.today() >= place.founded AND store.today() < place.ceased
  JOIN access.account a ON a.id = t.account AND a.state = 'ACTIVE'
  JOIN access.seat s ON s.account = a.id AND s.post = m.post AND store.today() >= s.valid_from AND store.today() < s.valid_to
  JOIN organisation.post p ON p.id = m.post AND store.today() >= p.founded AND store.today() < p.ceased
  JOIN organisation.named_unit u ON u.node = p.node
 WHERE t.hash = decode(:who, 'hex')
   AND t.purpose = :purpose
   AND t.ended IS NULL
