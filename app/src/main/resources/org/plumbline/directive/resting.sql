-- Documents that rest on something amended after they were issued, or replaced: of a unit and its bodies, or below a directive.
WITH rests AS (
    SELECT r.from_key, r.to_key, r.kind = 'CITES' AS cites FROM directive.relation r
     WHERE r.kind IN ('CONCRETISES', 'ADJUSTS', 'CITES') AND r.known_to = 'infinity'
    UNION
    SELECT d.lower_key, d.upper_key, false FROM directive.derivation d WHERE d.known_to = 'infinity'
)
SELECT DISTINCT l.id, coalesce(l.canonical, l.symbol) AS symbol, l.title::text AS title, u.name::text AS issuer_name, l.issued,
       b.id AS base, coalesce(b.canonical, b.symbol, b.title ->> 'original') AS base_called, n.kind,
       c.id AS cause, coalesce(c.canonical, c.symbol, c.title ->> 'original') AS cause_called, c.in_force AS since
  FROM rests r
  JOIN directive.directive l ON l.directive_key = r.from_key AND l.in_force <= :on::date
  JOIN directive.life own ON own.directive_key = l.directive_key AND own.replaced > :on::date
  JOIN directive.directive b ON b.directive_key = r.to_key
  JOIN directive.relation n ON n.to_key = r.to_key AND n.kind IN ('AMENDS', 'REPLACES', 'ADJUSTS') AND n.from_key <> r.from_key
                           AND n.known_to = 'infinity'
  JOIN directive.directive c ON c.directive_key = n.from_key AND c.in_force <= :on::date
  LEFT JOIN LATERAL (SELECT n.name FROM organisation.named_unit n WHERE n.node = l.issuer) u ON true
 WHERE (n.kind = 'REPLACES' OR NOT r.cites AND c.in_force > l.issued)
   AND (:unit::int IS NULL OR l.issuer IN (SELECT node FROM organisation.unit WHERE node = :unit::int OR body_of = :unit::int))
   AND (:above::int IS NULL
        OR EXISTS (SELECT 1 FROM directive.relation x WHERE x.from_key = l.directive_key AND x.to_key = :above::int
                      AND x.kind = 'CONCRETISES' AND x.known_to = 'infinity'))
 ORDER BY since DESC, l.issued, symbol
 LIMIT 200
