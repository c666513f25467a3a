-- Layouts that an office described: one, those that count for a unit with the nearest first, or all in sight.
SELECT l.id, u.id AS unit_id, l.unit, u.name::text AS unit_name, l.name, l.signature, l.heads, l.head_rows, l.columns::text AS columns,
       l.actor, l.known_from, l.row_version
  FROM reader.layout l
  JOIN organisation.named_unit u ON u.node = l.unit
  LEFT JOIN LATERAL (
        SELECT min(c.distance) AS distance
          FROM organisation.unit asked
          JOIN organisation.closure c ON c.line = 1 AND c.descendant = coalesce(asked.body_of, asked.node)
         WHERE asked.id = :unit::uuid
           AND (c.ancestor = l.unit OR c.ancestor = (SELECT o.body_of FROM organisation.unit o WHERE o.node = l.unit))
           AND c.valid_from <= store.today() AND c.valid_to > store.today()) near ON true
 WHERE l.removed IS NULL
   AND (:id::uuid IS NULL OR l.id = :id::uuid)
   AND (:unit::uuid IS NULL OR near.distance IS NOT NULL)
 ORDER BY near.distance NULLS LAST, u.search_key, l.name, l.id
 LIMIT 500
