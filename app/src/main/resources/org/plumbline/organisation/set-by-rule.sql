-- The units below one, on a day, for which every condition on their traits holds on that day.
WITH condition AS (
    SELECT * FROM unnest(:traits::text[], :comparisons::text[], :values::text[]) AS t (trait, comparison, value)
)
SELECT u.node
  FROM organisation.unit top
  JOIN organisation.closure c ON c.line = 1 AND c.ancestor = top.node AND c.distance > 0
   AND c.valid_from <= :on::date AND c.valid_to > :on::date
  JOIN organisation.unit u ON u.node = c.descendant
 WHERE top.id = :within::uuid
   AND (:only::int IS NULL OR u.node = :only::int)
   AND (:kind::text IS NULL OR u.kind = :kind::text)
   AND (:tier::smallint IS NULL OR u.tier = :tier::smallint)
   AND NOT EXISTS (
       SELECT 1 FROM condition
        WHERE NOT EXISTS (
              SELECT 1 FROM organisation.trait t
               WHERE t.node = u.node AND t.name = condition.trait
                 AND t.valid_from <= :on::date AND t.valid_to > :on::date
                 AND CASE WHEN condition.comparison = 'IS' THEN lower(t.value) = lower(condition.value)
                          WHEN t.value !~ '^-?[0-9]+([.][0-9]+)?$' THEN false
                          WHEN condition.comparison = 'AT_LEAST' THEN t.value::numeric >= condition.value::numeric
                          ELSE t.value::numeric <= condition.value::numeric END))
 ORDER BY u.node
