-- What stands under units that cease and does not cease with them: on which days it goes under which heir. In a sector
-- line in which the heir does not stand, it goes to the unit above the one that ceases.
SELECT e.node,
       CASE WHEN e.line = 1 OR here.descendant IS NOT NULL THEN t.heir ELSE above.parent END AS heir,
       greatest(e.valid_from, :on::date) AS valid_from, e.valid_to
  FROM unnest(:nodes::int[], :heirs::int[]) AS t (node, heir)
  JOIN organisation.edge e ON e.line = :line::int AND e.parent = t.node AND e.known_to = 'infinity' AND e.valid_to > :on::date
  LEFT JOIN organisation.closure here
    ON here.line = e.line AND here.descendant = t.heir AND here.distance = 0
   AND here.valid_from <= :on::date AND here.valid_to >= e.valid_to
  LEFT JOIN organisation.edge above
    ON above.line = e.line AND above.node = t.node AND above.known_to = 'infinity'
   AND above.valid_from <= :on::date AND above.valid_to > :on::date
 WHERE e.node <> ALL (:nodes::int[]) AND NOT (:line::int = 1 AND t.heir IS NULL)
 ORDER BY e.node
