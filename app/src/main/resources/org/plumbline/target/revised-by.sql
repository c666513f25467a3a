-- Targets under the documents that a document changes, with the decisions that revised their goals and where they stood on a day.
SELECT t.id, g.decision, d.symbol, s.class::int AS class
  FROM directive.named_directive d
  JOIN directive.listed_relation r ON r.from_key = d.directive_key AND r.kind IN ('ADJUSTS', 'AMENDS', 'REPLACES')
  JOIN target.target t ON t.directive_key = r.to_key AND t.withdrawn IS NULL
  JOIN target.goal g ON g.item = t.item AND g.revision > 1 AND g.known_to = 'infinity' AND g.in_force <= :on
                    AND g.decision IS NOT NULL
  JOIN standing.span s ON s.subject = 2 AND s.item = t.item AND s.known_to = 'infinity'
                      AND s.valid_from <= :on AND s.valid_to > :on
 WHERE d.id = :directive
 ORDER BY t.item, g.revision
 LIMIT :most
