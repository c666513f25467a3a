-- What happened to a unit: its own happenings, and those of decisions by which it was placed, moved or succeeded. Each record's
-- latest are looked up by themselves: one who reads backwards through all happenings may have far to go.
WITH record AS MATERIALIZED (
    SELECT :id::uuid AS id
    UNION SELECT e.decision FROM organisation.edge e WHERE e.node = :node::int
    UNION SELECT s.decision FROM organisation.succession s WHERE s.predecessor = :node::int
    UNION SELECT s.decision FROM organisation.succession s WHERE s.successor = :node::int
)
SELECT h.name, h.known_at, h.actor, d.reference
  FROM record r
 CROSS JOIN LATERAL (SELECT x.seq, x.name, x.known_at, x.actor FROM store.happening x
                      WHERE x.about = r.id ORDER BY x.seq DESC LIMIT :limit) h
  LEFT JOIN organisation.decision d ON d.id = r.id
 ORDER BY h.seq DESC
 LIMIT :limit
