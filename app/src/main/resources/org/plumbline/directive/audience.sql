-- The units besides its issuer by which one directive is reached: see V0031. Read from what every writer sees, since the
-- directive itself may be in the writer's sight only by these very rows.
INSERT INTO directive.audience (node, directive_key, role, reading_class)
SELECT c.ancestor, d.directive_key, 'A'::"char", i.reading_class
  FROM directive.life d
  JOIN directive.audience i ON i.directive_key = d.directive_key AND i.role = 'I'
  JOIN organisation.closure c ON c.line = 1 AND c.descendant = d.issuer AND c.distance > 0 AND c.valid_to > d.issued
 WHERE d.directive_key = :key::int
UNION
SELECT a.node, d.directive_key, 'D'::"char", i.reading_class
  FROM directive.life d
  JOIN directive.audience i ON i.directive_key = d.directive_key AND i.role = 'I'
  JOIN directive.addressed a ON a.directive_key = d.directive_key AND a.known_to = 'infinity'
 WHERE d.directive_key = :key::int
UNION
SELECT c.ancestor, d.directive_key, 'U'::"char", i.reading_class
  FROM directive.life d
  JOIN directive.audience i ON i.directive_key = d.directive_key AND i.role = 'I'
  JOIN directive.addressed a ON a.directive_key = d.directive_key AND a.known_to = 'infinity'
  JOIN organisation.closure c ON c.line = 1 AND c.descendant = a.node AND c.distance > 0 AND c.valid_to > d.issued
 WHERE d.directive_key = :key::int
