-- For each unit the nearest in its main line, itself first, that keeps a calendar on a day.
SELECT DISTINCT ON (u.id) u.id AS unit, k.calendar, n.id AS keeper, n.name::text AS name
  FROM organisation.unit u
  JOIN organisation.closure c ON c.line = 1 AND c.descendant = u.node AND c.valid_from <= :on::date AND c.valid_to > :on::date
  JOIN organisation.named_unit n ON n.node = c.ancestor
  JOIN procedure.calendar_of k ON k.body = n.id
 WHERE u.id = ANY (:units::uuid[])
 ORDER BY u.id, c.distance
