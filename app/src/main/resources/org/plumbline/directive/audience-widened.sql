-- After units were reorganised: successors that now bear a duty, and the units that now stand above an addressed one.
-- Nothing is taken away: who could read a directive when it was issued goes on reading it.
WITH heir AS (
    INSERT INTO directive.audience (node, directive_key, role, reading_class)
    SELECT DISTINCT a.node, a.directive_key, 'D'::"char", known.reading_class
      FROM directive.addressed a
      JOIN directive.audience known ON known.directive_key = a.directive_key AND known.role = 'I'
     WHERE a.known_from = :knownAt::timestamptz AND a.known_to = 'infinity'
    ON CONFLICT DO NOTHING
    RETURNING node, directive_key, reading_class
)
INSERT INTO directive.audience (node, directive_key, role, reading_class)
SELECT c.ancestor, h.directive_key, 'U'::"char", h.reading_class
  FROM heir h
  JOIN organisation.closure c ON c.line = 1 AND c.descendant = h.node AND c.distance > 0 AND c.valid_to > :on::date
UNION
SELECT c.ancestor, w.directive_key, CASE w.role WHEN 'I' THEN 'A'::"char" ELSE 'U'::"char" END, w.reading_class
  FROM organisation.closure c
  JOIN directive.audience w ON w.node = c.descendant AND w.role IN ('I', 'D')
 WHERE c.line = 1 AND c.distance > 0 AND c.valid_from = :on::date
ON CONFLICT DO NOTHING
