-- Units in sight that are named by code or identifier, or all that go on; with what they stand under today or on their first day.
SELECT u.id, u.node, u.code, u.kind, t.form, u.tier, b.id AS place, p.id AS parent, coalesce(p.code, p.id::text) AS parent_code,
       u.name::text AS name, u.telephone, u.founded, u.ceased
  FROM organisation.named_unit u
  LEFT JOIN organisation.temporary_body t ON t.node = u.node
  LEFT JOIN organisation.unit b ON b.node = u.body_of
  LEFT JOIN organisation.edge e ON e.line = 1 AND e.node = u.node AND e.known_to = 'infinity'
       AND e.valid_from <= greatest(store.today(), u.founded) AND e.valid_to > greatest(store.today(), u.founded)
  LEFT JOIN organisation.unit p ON p.node = e.parent
 WHERE :everything AND u.ceased > store.today() OR u.code = ANY (:refs::text[]) OR u.id = ANY (:ids::uuid[])
 ORDER BY u.tier NULLS LAST, u.code, u.node
