-- What happened to a unit: its own happenings, and those of decisions by which it was placed, moved or succeeded.
SELECT h.name, h.known_at, h.actor, d.reference
  FROM store.happening h
  LEFT JOIN organisation.decision d ON d.id = h.about
 WHERE h.about IN (SELECT :id::uuid
                   UNION SELECT e.decision FROM organisation.edge e WHERE e.node = :node::int
                   UNION SELECT s.decision FROM organisation.succession s WHERE s.predecessor = :node::int
                   UNION SELECT s.decision FROM organisation.succession s WHERE s.successor = :node::int)
 ORDER BY h.seq DESC
 LIMIT :limit
