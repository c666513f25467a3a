-- Documents that rest on something amended after they were issued, or replaced: of a unit and its bodies, or below a directive.
-- Begins with the documents asked about, then with what amends, which is little; the words are read for what is found.
WITH asked AS MATERIALIZED (
    SELECT x.from_key AS key FROM directive.relation x
     WHERE x.to_key = :above::int AND x.kind = 'CONCRETISES' AND x.known_to = 'infinity'
    UNION
    SELECT l.directive_key FROM directive.life l
     WHERE l.issuer IN (SELECT node FROM organisation.unit WHERE node = :unit::int OR body_of = :unit::int)
), rests AS MATERIALIZED (
    SELECT r.from_key, r.to_key, r.kind = 'CITES' AS cites
      FROM asked a
      JOIN directive.relation r ON r.from_key = a.key AND r.kind IN ('CONCRETISES', 'ADJUSTS', 'CITES') AND r.known_to = 'infinity'
    UNION
    SELECT d.lower_key, d.upper_key, false
      FROM asked a
      JOIN directive.derivation d ON d.lower_key = a.key AND d.known_to = 'infinity'
), unsettled AS MATERIALIZED (
    SELECT r.from_key, r.to_key, n.from_key AS cause, n.kind
      FROM rests r
      JOIN directive.relation n ON n.to_key = r.to_key AND n.kind IN ('AMENDS', 'REPLACES', 'ADJUSTS') AND n.from_key <> r.from_key
                               AND n.known_to = 'infinity'
      JOIN directive.life own ON own.directive_key = r.from_key AND own.in_force <= :on::date AND own.replaced > :on::date
      JOIN directive.life later ON later.directive_key = n.from_key AND later.in_force <= :on::date
     WHERE n.kind = 'REPLACES' OR NOT r.cites AND later.in_force > own.issued
)
SELECT DISTINCT l.id, coalesce(l.canonical, l.symbol) AS symbol, l.title::text AS title, u.name::text AS issuer_name, l.issued,
       b.id AS base, coalesce(b.canonical, b.symbol, b.title ->> 'original') AS base_called, x.kind,
       c.id AS cause, coalesce(c.canonical, c.symbol, c.title ->> 'original') AS cause_called, c.in_force AS since
  FROM unsettled x
  JOIN directive.directive l ON l.directive_key = x.from_key
  JOIN directive.directive b ON b.directive_key = x.to_key
  JOIN directive.directive c ON c.directive_key = x.cause
  LEFT JOIN LATERAL (SELECT n.name FROM organisation.named_unit n WHERE n.node = l.issuer) u ON true
 ORDER BY since DESC, l.issued, symbol
 LIMIT 200
