-- How exactly the symbol fits, then how many of the other words stand in the title or the issuer's name, then how near the
-- issuer is to the reader (own place, those above, those below, others), then in force before replaced, then the latest.
WITH found AS MATERIALIZED (
    SELECT f.directive_key, min(f.grade) FILTER (WHERE f.grade <> 40) AS grade, bool_or(f.grade = 40) AS by_number
      FROM directive.found(:keys::text[], :beginnings::text[], :number::text, :phrase::text, :longest::text, :words::text[]) f
     GROUP BY f.directive_key
), own_line AS MATERIALIZED (
    SELECT c.ancestor AS node, min(c.distance) AS up
      FROM organisation.unit u
      JOIN organisation.closure c ON c.line = 1 AND c.descendant = coalesce(u.body_of, u.node)
                                 AND c.valid_from <= store.today() AND c.valid_to > store.today()
     WHERE u.node = ANY (:own::int[])
     GROUP BY c.ancestor
), fitting AS MATERIALIZED (
    SELECT d.directive_key, d.id, d.issuer, d.issuer_place, d.issued, f.by_number, f.grade,
           CASE WHEN cardinality(:others::text[]) = 0 THEN 0
                ELSE (SELECT count(*) FROM unnest(:others::text[]) o
                       WHERE strpos(d.title_key, o) > 0
                          OR EXISTS (SELECT 1 FROM organisation.unit_name n
                                      WHERE n.node IN (d.issuer, d.issuer_place) AND strpos(n.search_key, o) > 0))
           END AS fit
      FROM found f
      JOIN directive.directive d ON d.directive_key = f.directive_key AND d.joined_to IS NULL
), nearness AS MATERIALIZED (
    SELECT p.issuer_place, n.near, n.distance
      FROM (SELECT DISTINCT issuer_place FROM fitting) p
     CROSS JOIN LATERAL (
           SELECT CASE WHEN o.up = 0 AND c.distance = 0 THEN 0 WHEN c.distance = 0 THEN 1 WHEN o.up = 0 THEN 2 ELSE 3 END AS near,
                  o.up + c.distance AS distance
             FROM own_line o
             JOIN organisation.closure c ON c.line = 1 AND c.ancestor = o.node AND c.descendant = p.issuer_place
            ORDER BY near, distance
            LIMIT 1) n
), ranked AS MATERIALIZED (
    SELECT f.*, coalesce(f.grade, 40) AS rank, n.near, n.distance, l.replaced <= store.today() AS replaced
      FROM fitting f
      JOIN directive.life l ON l.directive_key = f.directive_key
      LEFT JOIN nearness n ON n.issuer_place = f.issuer_place
     WHERE f.grade IS NOT NULL OR f.by_number AND f.fit > 0 AND f.fit = cardinality(:others::text[])
     ORDER BY rank, f.fit DESC, n.near NULLS LAST, n.distance, replaced, f.issued DESC, f.directive_key
     LIMIT :most
)
SELECT d.id, d.directive_key, coalesce(d.canonical, d.symbol) AS symbol, d.title::text AS title, u.name::text AS issuer_name, d.issued,
       CASE WHEN r.rank < 50 THEN 'SYMBOL' ELSE 'TITLE' END AS why
  FROM ranked r
  JOIN directive.directive d ON d.directive_key = r.directive_key
  LEFT JOIN LATERAL (SELECT n.id, n.name FROM organisation.named_unit n WHERE n.node = d.issuer) u ON true
 ORDER BY r.rank, r.fit DESC, r.near NULLS LAST, r.distance, r.replaced, r.issued DESC, r.directive_key
