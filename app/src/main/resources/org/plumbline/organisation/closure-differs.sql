-- How many links of the main line on a day stand in the closure only, or follow from the edges only.
WITH RECURSIVE up (ancestor, descendant, distance) AS (
    SELECT e.node, e.node, 0
      FROM organisation.edge e
     WHERE e.line = 1 AND e.known_to = 'infinity' AND e.valid_from <= :on::date AND e.valid_to > :on::date
    UNION ALL
    SELECT e.parent, up.descendant, up.distance + 1
      FROM up
      JOIN organisation.edge e ON e.line = 1 AND e.node = up.ancestor AND e.known_to = 'infinity'
                              AND e.valid_from <= :on::date AND e.valid_to > :on::date
     WHERE e.parent IS NOT NULL
), kept AS (
    SELECT ancestor, descendant, distance::int
      FROM organisation.closure
     WHERE line = 1 AND valid_from <= :on::date AND valid_to > :on::date
)
SELECT (SELECT count(*) FROM (TABLE up EXCEPT ALL TABLE kept) AS missing)
     + (SELECT count(*) FROM (TABLE kept EXCEPT ALL TABLE up) AS extra)
