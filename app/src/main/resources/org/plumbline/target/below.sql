-- What units held themselves on a day, as known at an instant, and in which class it stood.
SELECT s.node, t.id, t.indicator, t.cut, t.name::text AS name, t.annex, s.class::int AS class
  FROM standing.span s
  JOIN target.target t ON t.item = s.item
  LEFT JOIN directive.field f ON f.id = t.field
  LEFT JOIN directive.named_directive n ON n.directive_key = t.directive_key
 WHERE s.subject = 2 AND s.node = ANY (:nodes::int[]) AND s.valid_from <= :on AND s.valid_to > :on
   AND s.known_from <= :known AND s.known_to > :known
   AND (:directive::uuid IS NULL OR n.id = :directive::uuid)
   AND (:field::uuid IS NULL OR f.id = :field::uuid OR f.parent = :field::uuid)
 ORDER BY t.item
 LIMIT :most
