-- What may be the same document: the same identity; the same symbol of the same issuer while term or kind of either is not
-- known; the same symbol and much the same title on the same day; or nearly the same title by the same issuer on the same day.
SELECT d.id, coalesce(d.canonical, d.symbol) AS symbol, d.title::text AS title, u.name::text AS issuer_name, d.issued, 'LIKENESS' AS why
  FROM directive.directive d
  LEFT JOIN LATERAL (SELECT n.id, n.name FROM organisation.named_unit n WHERE n.node = d.issuer) u ON true
 WHERE d.joined_to IS NULL AND d.id <> :id
   AND (d.identity = :identity::text
        OR d.canonical = :canonical::text AND d.issuer = :issuer AND (d.identity IS NULL OR :identity::text IS NULL)
        OR d.canonical = :canonical::text AND d.issued = :issued::date AND similarity(d.title_key, :titleKey::text) > 0.5
        OR d.issuer = :issuer AND d.issued = :issued::date AND similarity(d.title_key, :titleKey::text) > 0.7
           AND (d.canonical IS NULL OR :canonical::text IS NULL))
 ORDER BY d.identity = :identity::text DESC NULLS LAST, d.issued DESC
 LIMIT 5
