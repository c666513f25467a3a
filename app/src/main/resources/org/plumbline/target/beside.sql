-- Other targets for the same thing: on the same indicator and cut, of the same unit, due on the same day, under another clause or
-- document or none, whose level or comparator differs. Goals are those in force today.
SELECT t.id AS target, o.item AS other
  FROM target.target t
 CROSS JOIN LATERAL (SELECT w.due, w.comparator, w.level, w.upper FROM target.goal w
                      WHERE w.item = t.item AND w.known_to = 'infinity'
                      ORDER BY w.in_force <= :today DESC, CASE WHEN w.in_force <= :today THEN -w.revision ELSE w.revision END
                      LIMIT 1) g
  JOIN target.target o ON o.node = t.node AND o.indicator = t.indicator AND o.item <> t.item AND o.cut = t.cut
   AND o.withdrawn IS NULL AND (o.directive_key IS DISTINCT FROM t.directive_key OR o.clause IS DISTINCT FROM t.clause)
 CROSS JOIN LATERAL (SELECT w.due, w.comparator, w.level, w.upper FROM target.goal w
                      WHERE w.item = o.item AND w.known_to = 'infinity'
                      ORDER BY w.in_force <= :today DESC, CASE WHEN w.in_force <= :today THEN -w.revision ELSE w.revision END
                      LIMIT 1) h
 WHERE t.id = ANY (:ids::uuid[]) AND t.withdrawn IS NULL
   AND h.due = g.due AND (h.level IS DISTINCT FROM g.level OR h.comparator <> g.comparator OR h.upper IS DISTINCT FROM g.upper)
 ORDER BY o.place, o.item
