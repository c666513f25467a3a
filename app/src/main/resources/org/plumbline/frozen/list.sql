-- The frozen pages of a unit, the latest first: how many cells differ, and whether nobody looked at these differences yet.
SELECT p.id, p.code, p.kind, p.page, p.title, p.on_day, p.known_at, p.actor, p.known_from, coalesce(m.differs, 0) AS differs, m.changed,
       n.id AS replaced_by, l.look
  FROM frozen.page p
  LEFT JOIN frozen.mark m ON m.page = p.id
  LEFT JOIN frozen.page n ON n.replaces = p.id
 CROSS JOIN LATERAL (SELECT p.kind = 'KEPT' AND n.id IS NULL AND coalesce(m.differs, 0) > 0
                            AND NOT EXISTS (SELECT 1 FROM frozen.settlement s WHERE s.page = p.id AND s.seen = m.seen) AS look) l
 WHERE p.node = :node AND p.kind = :kind
   AND (NOT :look::boolean OR l.look)
   AND (:frozen::timestamptz IS NULL OR (p.known_from, p.id) < (:frozen::timestamptz, :after::uuid))
 ORDER BY p.known_from DESC, p.id DESC
 LIMIT :limit
