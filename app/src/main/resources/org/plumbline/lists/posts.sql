-- Posts in sight that are named by code or identifier, with whoever holds them today.
SELECT p.id, p.code, u.id AS unit, p.name::text AS name, p.founded, p.ceased, h.holder
  FROM organisation.post p
  JOIN organisation.unit u ON u.node = p.node
  LEFT JOIN organisation.holder h ON h.post = p.id AND h.valid_from <= store.today() AND h.valid_to > store.today()
 WHERE :everything AND p.ceased > store.today() OR p.code = ANY (:refs::text[]) OR p.id = ANY (:ids::uuid[])
 ORDER BY u.code, p.code, p.id
