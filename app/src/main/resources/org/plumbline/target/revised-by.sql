-- Which of some targets had their goal revised until a day, with the decisions that did so and the symbol of the document asked about.
SELECT t.id, g.decision, (SELECT d.symbol FROM directive.named_directive d WHERE d.id = :directive) AS symbol
  FROM target.target t
  JOIN target.goal g ON g.item = t.item AND g.revision > 1 AND g.known_to = 'infinity' AND g.in_force <= :on AND g.decision IS NOT NULL
 WHERE t.id = ANY (:targets::uuid[]) AND t.withdrawn IS NULL
 ORDER BY t.item, g.revision
