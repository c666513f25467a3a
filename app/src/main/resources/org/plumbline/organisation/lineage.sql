-- What a unit came from and what became of it, with the decisions that ordered it.
SELECT s.kind, true AS becomes, o.id AS other_id, o.name::text AS other, s.on_date, d.reference, d.directive,
       s.weight_name, s.weight
  FROM organisation.succession s
  LEFT JOIN organisation.named_unit o ON o.node = s.successor
  LEFT JOIN organisation.decision d ON d.id = s.decision
 WHERE s.predecessor = :node::int
UNION ALL
SELECT s.kind, false, o.id, o.name::text, s.on_date, d.reference, d.directive, s.weight_name, s.weight
  FROM organisation.succession s
  JOIN organisation.named_unit o ON o.node = s.predecessor
  LEFT JOIN organisation.decision d ON d.id = s.decision
 WHERE s.successor = :node::int AND s.predecessor <> s.successor
 ORDER BY on_date, becomes, kind, other_id
 LIMIT 200
