-- What the units of a post owe on a day: documents addressed to them, or to the place whose body they are, that they
-- have not answered. A fact stated for a forebear counts for its successor.
WITH mine AS (
    SELECT unnest(:nodes::int[]) AS node
    UNION
    SELECT body_of FROM organisation.unit WHERE node = ANY (:nodes::int[]) AND body_of IS NOT NULL
)
SELECT d.id, coalesce(d.canonical, d.symbol) AS symbol, d.title::text AS title, i.name::text AS issuer_name, d.issued,
       u.id AS unit, u.name::text AS unit_name, a.concretise_by,
       EXISTS (SELECT 1 FROM directive.receipt r
                WHERE r.directive_key = a.directive_key AND r.node = ANY (a.forebears) AND r.received <= :on::date
                  AND r.known_to = 'infinity') AS received
  FROM directive.addressed a
  JOIN mine ON mine.node = a.node
  JOIN directive.directive d ON d.directive_key = a.directive_key AND d.joined_to IS NULL AND d.issued <= :on::date
  JOIN directive.life l ON l.directive_key = d.directive_key AND l.replaced > :on::date
  JOIN organisation.named_unit u ON u.node = a.node
  LEFT JOIN organisation.named_unit i ON i.node = d.issuer
 WHERE a.known_to = 'infinity' AND a.valid_from <= :on::date AND a.valid_to > :on::date
   AND NOT EXISTS (SELECT 1 FROM directive.answer x
                    WHERE x.directive_key = a.directive_key AND x.node = ANY (a.forebears) AND x.answered <= :on::date
                      AND x.known_to = 'infinity')
 ORDER BY a.concretise_by NULLS LAST, d.issued
 LIMIT 200
