-- The units meant by a document's addressees of kinds unit and tier on the day of its issue, each with its day.
SELECT a.node, a.concretise_by
  FROM directive.addressee a
 WHERE a.directive_key = :directive AND a.kind = 'UNIT' AND a.known_to = 'infinity'
UNION ALL
SELECT u.node, a.concretise_by
  FROM directive.addressee a
  JOIN organisation.closure c ON c.line = 1 AND c.ancestor = a.within
                             AND c.valid_from <= :issued::date AND c.valid_to > :issued::date
  JOIN organisation.unit u ON u.node = c.descendant AND u.kind = 'PLACE' AND u.tier = a.tier
 WHERE a.directive_key = :directive AND a.kind = 'TIER' AND a.known_to = 'infinity'
