-- Targets in their order by unit, so many at most: of the units put in by the programme, or of a document.
SELECT t.id, t.item, t.clause
  FROM (/*targets*/ SELECT w.id, w.item, w.node, w.clause FROM target.target w WHERE w.withdrawn IS NULL LIMIT :window) t
 ORDER BY t.node, t.item
 LIMIT :window
