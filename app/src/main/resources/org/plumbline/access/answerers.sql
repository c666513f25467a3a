-- The posts that answer for units: those whose mandate of today lets them answer there, else at the place or another body of it.
SELECT asked.node, p.id AS post, p.name::text AS post_name, p.email, h.holder,
       (SELECT a.language FROM access.seat s JOIN access.account a ON a.id = s.account AND a.state = 'ACTIVE'
         WHERE s.post = p.id AND s.valid_from <= store.today() AND s.valid_to > store.today()
         ORDER BY s.valid_from LIMIT 1) AS language
  FROM unnest(:nodes::int[]) AS asked (node)
  JOIN organisation.unit w ON w.node = asked.node
 CROSS JOIN LATERAL (
       SELECT m.post, min(CASE WHEN m.node = w.node THEN 0 WHEN m.node = w.body_of THEN 1 ELSE 2 END) AS far
         FROM organisation.unit u JOIN access.mandate m ON m.node = u.node
        WHERE (u.node = coalesce(w.body_of, w.node) OR u.body_of = coalesce(w.body_of, w.node))
          AND m.role IN ('OFFICE', 'OFFICER', 'CLERK') AND m.valid_from <= store.today() AND m.valid_to > store.today()
        GROUP BY m.post) found
  JOIN organisation.post p ON p.id = found.post AND p.founded <= store.today() AND p.ceased > store.today()
  LEFT JOIN organisation.holder h ON h.post = p.id AND h.valid_from <= store.today() AND h.valid_to > store.today()
 ORDER BY asked.node, found.far, p.code, p.id
