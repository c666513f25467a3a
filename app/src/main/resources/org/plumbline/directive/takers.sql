-- For each clause of a directive: in how many documents in force on the day it is carried out, and how many addressed units
-- carry it out by a clause of theirs or of a body below, directly or by way of a document between.
WITH RECURSIVE below (root, clause, directive_key) AS (
    SELECT c.id, c.id, c.directive_key FROM directive.clause c WHERE c.directive_key = :directive AND c.known_to = 'infinity'
    UNION
    SELECT b.root, d.lower_clause, d.lower_key
      FROM below b JOIN directive.derivation d ON d.upper_clause = b.clause AND d.known_to = 'infinity'
), carried AS MATERIALIZED (
    SELECT DISTINCT b.root, b.directive_key FROM below b WHERE b.clause <> b.root
), document AS MATERIALIZED (
    SELECT l.directive_key, l.issuer, l.issued
      FROM (SELECT DISTINCT directive_key FROM carried) p
      JOIN directive.life l ON l.directive_key = p.directive_key AND l.in_force <= :on::date AND l.replaced > :on::date
), ancestor AS MATERIALIZED (
    SELECT d.directive_key, c.ancestor
      FROM document d
      JOIN organisation.closure c ON c.line = 1 AND c.descendant = d.issuer AND c.valid_from <= d.issued AND c.valid_to > d.issued
), forebear AS MATERIALIZED (
    -- CASE keeps this a look-up in one set: as a join, ten thousand addressed units would each be compared with all ancestors
    SELECT a.node, f AS stated_for
      FROM directive.addressed a CROSS JOIN unnest(a.forebears) f
     WHERE a.directive_key = :directive AND a.valid_from <= :on::date AND a.valid_to > :on::date AND a.known_to = 'infinity'
       AND CASE WHEN a.forebears[2] IS NULL THEN a.forebears[1] IN (SELECT ancestor FROM ancestor) ELSE true END
), holder AS MATERIALIZED (
    SELECT DISTINCT a.directive_key, f.node FROM ancestor a JOIN forebear f ON f.stated_for = a.ancestor
)
SELECT c.root AS clause, count(DISTINCT h.node) AS units, count(DISTINCT d.directive_key) AS documents
  FROM carried c
  JOIN document d ON d.directive_key = c.directive_key
  LEFT JOIN holder h ON h.directive_key = c.directive_key
 GROUP BY c.root
