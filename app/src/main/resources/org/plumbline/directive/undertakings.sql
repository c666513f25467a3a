-- What a unit was asked to carry out by a day, and what it stated of each: what it still owes first, the most urgent on top.
WITH duty AS (
    SELECT a.directive_key, min(a.concretise_by) AS concretise_by, array_agg(DISTINCT f) AS forebears
      FROM directive.addressed a CROSS JOIN unnest(a.forebears) f
     WHERE a.node = :node AND a.known_to = 'infinity' AND a.valid_from <= :on::date AND a.valid_to > :on::date
     GROUP BY a.directive_key
), stated AS (
    SELECT y.*, d.id, coalesce(d.canonical, d.symbol) AS symbol, d.title, d.issuer, d.issued,
           l.replaced <= :on::date AS replaced, x.kind, x.answered, x.reason, x.document_key
      FROM duty y
      JOIN directive.directive d ON d.directive_key = y.directive_key AND d.joined_to IS NULL AND d.issued <= :on::date
      JOIN directive.life l ON l.directive_key = d.directive_key
      LEFT JOIN LATERAL (SELECT kind, answered, reason, document_key FROM directive.answer
                          WHERE directive_key = y.directive_key AND node = ANY (y.forebears) AND known_to = 'infinity'
                            AND answered <= :on::date
                          ORDER BY answered DESC, known_from DESC LIMIT 1) x ON true
), shown AS (
    SELECT s.*, count(*) OVER () AS total,
           count(*) FILTER (WHERE s.kind IS NULL AND NOT s.replaced) OVER () AS owed,
           count(*) FILTER (WHERE s.kind IS NULL AND NOT s.replaced AND s.concretise_by < :on::date) OVER () AS late
      FROM stated s
     ORDER BY s.kind IS NOT NULL OR s.replaced, s.concretise_by NULLS LAST, s.issued DESC, s.directive_key
     LIMIT :most
)
-- what stands beside them is read for those that are shown
SELECT s.id, s.symbol, s.title::text AS title, i.name::text AS issuer_name, s.issued, s.concretise_by, s.replaced,
       r.received, t.studied, s.kind, s.answered, s.reason, o.id AS document, o.called AS document_called, s.total, s.owed, s.late
  FROM shown s
  LEFT JOIN LATERAL (SELECT n.name FROM organisation.named_unit n WHERE n.node = s.issuer) i ON true
  LEFT JOIN LATERAL (SELECT min(received) AS received FROM directive.receipt
                      WHERE directive_key = s.directive_key AND node = ANY (s.forebears) AND known_to = 'infinity'
                        AND received <= :on::date) r ON true
  LEFT JOIN LATERAL (SELECT min(h.held) AS studied
                       FROM directive.study_unit u JOIN directive.study h ON h.id = u.study
                      WHERE u.directive_key = s.directive_key AND u.node = ANY (s.forebears) AND h.held <= :on::date
                        AND h.known_to = 'infinity') t ON true
  LEFT JOIN LATERAL (SELECT w.id, coalesce(w.canonical, w.symbol, w.title ->> 'original') AS called
                       FROM directive.directive w WHERE w.directive_key = s.document_key LIMIT 1) o ON true
 ORDER BY s.kind IS NOT NULL OR s.replaced, s.concretise_by NULLS LAST, s.issued DESC, s.directive_key
