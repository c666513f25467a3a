-- Promises to be looked at, in the order of their numbers, with their names and units for whoever reads of them: all, or each one whose
-- number leaves no rest when divided.
SELECT t.item, t.id, t.name ->> 'original' AS name, n.name ->> 'original' AS unit
  FROM target.target t LEFT JOIN organisation.named_unit n ON n.node = t.node
 WHERE t.item > :after AND t.item % :each = 0
 ORDER BY t.item
 LIMIT :most
