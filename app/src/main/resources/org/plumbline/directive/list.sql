-- The documents that fit the filters, in sight of the reader.
SELECT d.directive_key, d.id, d.issued, coalesce(d.canonical, d.symbol) AS symbol
  FROM directive.directive d
 WHERE d.joined_to IS NULL AND d.issued <= :on::date
   AND (:issuer::int IS NULL OR d.issuer = :issuer::int
        OR d.issuer IN (SELECT node FROM organisation.unit WHERE body_of = :issuer::int))
   AND (:field::uuid IS NULL OR d.field = :field::uuid OR d.field IN (SELECT id FROM directive.field WHERE parent = :field::uuid))
   AND (:upper::int IS NULL
        OR EXISTS (SELECT 1 FROM directive.relation r WHERE r.to_key = :upper::int AND r.from_key = d.directive_key
                      AND r.kind = 'CONCRETISES' AND r.known_to = 'infinity'))
   AND (:term::text IS NULL OR d.term = :term::text)
   AND (:lead::uuid IS NULL OR d.lead_post = :lead::uuid)
   AND (:found::int[] IS NULL OR d.directive_key = ANY (:found::int[]))
   AND (:units::int[] IS NULL
        OR d.issuer = ANY (:units::int[])
        OR EXISTS (SELECT 1 FROM directive.addressed a
                    WHERE a.directive_key = d.directive_key AND a.node = ANY (:units::int[]) AND a.known_to = 'infinity'
                      AND a.valid_from <= :on::date AND a.valid_to > :on::date))
 ORDER BY d.issued DESC, d.directive_key DESC
 LIMIT 5000
