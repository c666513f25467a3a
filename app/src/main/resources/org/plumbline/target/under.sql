-- What was promised under a document and where it stood on a day.
SELECT t.id, t.clause, s.class::int AS class
  FROM target.target t
  JOIN standing.span s ON s.subject = 2 AND s.item = t.item AND s.known_to = 'infinity'
                      AND s.valid_from <= :on AND s.valid_to > :on
 WHERE t.directive_key = (SELECT n.directive_key FROM directive.named_directive n WHERE n.id = :directive)
 /* order */
 /* most */
