-- Mandates by their own id, or those of a post or at a unit that count now or later.
SELECT m.id, m.post, p.name::text AS post_name, m.role, u.id AS unit, u.name::text AS unit_name, m.subtree, m.valid_from,
       m.valid_to, m.row_version
  FROM access.mandate m
  JOIN organisation.post p ON p.id = m.post
  JOIN organisation.named_unit u ON u.node = m.node
 WHERE (:by = 'id' AND m.id = :value)
    OR (m.valid_to > store.today() AND m.valid_from < m.valid_to
        AND ((:by = 'post' AND m.post = :value) OR (:by = 'unit' AND u.id = :value)))
 ORDER BY p.code, p.id, m.valid_from, m.role
