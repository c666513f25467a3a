-- Documents in sight that are named by symbol or identifier.
SELECT d.id, d.directive_key, d.symbol, d.canonical, d.issuer_id, d.issued, d.in_force, d.term, d.type,
       d.title ->> 'original' AS title, d.reading_class
  FROM directive.listed_directive d
  LEFT JOIN organisation.unit u ON u.id = d.issuer_id
 WHERE :everything OR d.canonical = ANY (:refs::text[]) OR d.symbol = ANY (:refs::text[]) OR d.id = ANY (:ids::uuid[])
 ORDER BY d.issued, d.canonical, d.symbol, d.title ->> 'original', u.code, d.id
