-- For each clause of a directive: in how many documents in force on the day it is carried out, and how many addressed units
-- carry it out by a clause of theirs or of a body below, directly or by way of a document between.
WITH RECURSIVE below (root, clause, directive_key) AS (
    SELECT c.id, c.id, c.directive_key FROM directive.clause c WHERE c.directive_key = :directive AND c.known_to = 'infinity'
    UNION
    SELECT b.root, d.lower_clause, d.lower_key
      FROM below b JOIN directive.derivation d ON d.upper_clause = b.clause AND d.known_to = 'infinity'
), place AS MATERIALIZED (
    SELECT DISTINCT l.directive_key, c.ancestor
      FROM (SELECT DISTINCT directive_key FROM below) p
      JOIN directive.life l ON l.directive_key = p.directive_key AND l.in_force <= :on::date AND l.replaced > :on::date
      JOIN organisation.closure c ON c.line = 1 AND c.descendant = l.issuer AND c.valid_from <= l.issued AND c.valid_to > l.issued
     WHERE l.directive_key <> :directive
), bearer AS MATERIALIZED (
    -- CASE keeps this a look-up in one set: as a join, ten thousand addressed units would each be compared with all places
    SELECT a.node, f AS forebear
      FROM directive.addressed a CROSS JOIN unnest(a.forebears) f
     WHERE a.directive_key = :directive AND a.valid_from <= :on::date AND a.valid_to > :on::date AND a.known_to = 'infinity'
       AND CASE WHEN a.forebears[2] IS NULL THEN a.forebears[1] IN (SELECT ancestor FROM place) ELSE true END
), holder AS (
    SELECT DISTINCT p.directive_key, b.node FROM place p JOIN bearer b ON b.forebear = p.ancestor
)
SELECT b.root AS clause, count(DISTINCT h.node) AS units, count(DISTINCT l.directive_key) FILTER (WHERE l.replaced > :on::date) AS documents
  FROM below b
  JOIN directive.life l ON l.directive_key = b.directive_key AND l.in_force <= :on::date
  LEFT JOIN holder h ON h.directive_key = b.directive_key
 WHERE b.clause <> b.root
 GROUP BY b.root
