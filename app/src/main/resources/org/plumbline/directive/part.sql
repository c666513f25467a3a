-- What one addressed unit owes and stated by a day, with what its forebears stated.
WITH duty AS (
    SELECT min(a.concretise_by) AS concretise_by, array_agg(DISTINCT f) AS forebears
      FROM directive.addressed a CROSS JOIN unnest(a.forebears) f
     WHERE a.directive_key = :directive AND a.node = :node AND a.known_to = 'infinity'
       AND a.valid_from <= :on::date AND a.valid_to > :on::date
)
SELECT u.id, u.name::text AS name, d.concretise_by, r.received, x.kind, x.answered, x.reason, o.id AS document,
       coalesce(o.canonical, o.symbol, o.title ->> 'original') AS document_called
  FROM duty d
  CROSS JOIN LATERAL (SELECT n.id, n.name FROM organisation.named_unit n WHERE n.node = :node) u
  LEFT JOIN LATERAL (SELECT min(received) AS received FROM directive.receipt
                      WHERE directive_key = :directive AND node = ANY (d.forebears) AND known_to = 'infinity'
                        AND received <= :on::date) r ON true
  LEFT JOIN LATERAL (SELECT kind, answered, reason, document_key FROM directive.answer
                      WHERE directive_key = :directive AND node = ANY (d.forebears) AND known_to = 'infinity'
                        AND answered <= :on::date
                      ORDER BY answered DESC, known_from DESC LIMIT 1) x ON true
  LEFT JOIN directive.directive o ON o.directive_key = x.document_key
