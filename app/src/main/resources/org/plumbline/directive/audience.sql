-- The units besides its issuer by which one directive is reached: see V0031.
INSERT INTO directive.audience (node, directive_key, role, reading_class)
SELECT c.ancestor, d.directive_key, 'A'::"char", d.reading_class
  FROM directive.directive d
  JOIN organisation.closure c ON c.line = 1 AND c.descendant = d.issuer AND c.distance > 0 AND c.valid_to > d.issued
 WHERE d.directive_key = :key::int
UNION
SELECT a.node, d.directive_key, 'D'::"char", d.reading_class
  FROM directive.directive d
  JOIN directive.addressed a ON a.directive_key = d.directive_key AND a.known_to = 'infinity'
 WHERE d.directive_key = :key::int
UNION
SELECT c.ancestor, d.directive_key, 'U'::"char", d.reading_class
  FROM directive.directive d
  JOIN directive.addressed a ON a.directive_key = d.directive_key AND a.known_to = 'infinity'
  JOIN organisation.closure c ON c.line = 1 AND c.descendant = a.node AND c.distance > 0 AND c.valid_to > d.issued
 WHERE d.directive_key = :key::int
