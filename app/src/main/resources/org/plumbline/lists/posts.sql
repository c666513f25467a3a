-- Posts in sight that are named by code or identifier, with whoever holds them today and the bodies in which they sit.
SELECT p.id, p.code, u.id AS unit, p.name::text AS name, p.founded, p.ceased, h.holder, coalesce(s.seats, '') AS seats
  FROM organisation.post p
  JOIN organisation.unit u ON u.node = p.node
  LEFT JOIN organisation.holder h ON h.post = p.id AND h.valid_from <= store.today() AND h.valid_to > store.today()
  LEFT JOIN LATERAL (SELECT string_agg(coalesce(b.code, b.id::text) || ': ' || m.role, '; ' ORDER BY b.code, b.id) AS seats
                       FROM organisation.body_member m JOIN organisation.unit b ON b.node = m.body
                      WHERE m.post = p.id AND b.ceased > store.today() AND m.valid_to > store.today()
                        AND m.valid_from <= greatest(store.today(), b.founded)) s ON true
 WHERE :everything AND p.ceased > store.today() OR p.code = ANY (:refs::text[]) OR p.id = ANY (:ids::uuid[])
 ORDER BY u.code, p.code, p.id
