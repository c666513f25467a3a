-- The standing of directives on a day, as known at an instant, for the whole or for the units within one.
-- A unit stands by what it or its forebears stated; one that bears several duties (a merged commune) must meet each.
WITH RECURSIVE duty AS (
    SELECT a.directive_key, a.node, a.origin, a.concretise_by, a.forebears
      FROM directive.addressed a
     WHERE a.directive_key = ANY (:keys::int[])
       AND a.valid_from <= :on::date AND a.valid_to > :on::date
       AND a.known_from <= :at::timestamptz AND a.known_to > :at::timestamptz
       AND (:within::int IS NULL
            OR EXISTS (SELECT 1 FROM organisation.closure c
                        WHERE c.line = 1 AND c.ancestor = :within::int AND c.descendant = a.node
                          AND c.valid_from <= :on::date AND c.valid_to > :on::date))
), forebear AS (
    SELECT d.directive_key, d.node, d.origin, d.concretise_by, f AS stated_for
      FROM duty d CROSS JOIN unnest(d.forebears) f
), receipt AS (
    SELECT r.directive_key, r.node, min(r.received) AS received
      FROM directive.receipt r
     WHERE r.directive_key = ANY (:keys::int[]) AND r.received <= :on::date
       AND r.known_from <= :at::timestamptz AND r.known_to > :at::timestamptz
     GROUP BY r.directive_key, r.node
), studied AS (
    SELECT DISTINCT su.directive_key, su.node
      FROM directive.study_unit su
      JOIN directive.study s ON s.id = su.study
     WHERE su.directive_key = ANY (:keys::int[]) AND s.directive_key = ANY (:keys::int[]) AND s.held <= :on::date
       AND s.known_from <= :at::timestamptz AND s.known_to > :at::timestamptz
), answer AS (
    SELECT DISTINCT ON (x.directive_key, x.node) x.directive_key, x.node, x.kind, x.document_key, x.answered
      FROM directive.answer x
     WHERE x.directive_key = ANY (:keys::int[]) AND x.answered <= :on::date
       AND x.known_from <= :at::timestamptz AND x.known_to > :at::timestamptz
     ORDER BY x.directive_key, x.node, x.answered DESC, x.known_from DESC
), borne AS (
    SELECT f.directive_key, f.node, f.origin, f.concretise_by,
           bool_or(r.node IS NOT NULL) AS received,
           max(r.received) AS received_on,
           bool_or(s.node IS NOT NULL) AS studied,
           bool_or(x.node IS NOT NULL) AS answered,
           (array_agg(x.kind ORDER BY x.answered DESC) FILTER (WHERE x.node IS NOT NULL))[1] AS kind,
           (array_agg(x.document_key ORDER BY x.answered DESC) FILTER (WHERE x.node IS NOT NULL))[1] AS document_key
      FROM forebear f
      LEFT JOIN receipt r ON r.directive_key = f.directive_key AND r.node = f.stated_for
      LEFT JOIN studied s ON s.directive_key = f.directive_key AND s.node = f.stated_for
      LEFT JOIN answer x ON x.directive_key = f.directive_key AND x.node = f.stated_for
     GROUP BY f.directive_key, f.node, f.origin, f.concretise_by
), bearer AS (
    SELECT b.directive_key, b.node,
           bool_and(b.received) AS received,
           bool_and(b.studied) AS studied,
           bool_and(b.answered) AS answered,
           bool_or(b.kind = 'OWN_DOCUMENT') AS own,
           bool_and(coalesce(b.kind = 'NOT_CONCERNED', false)) AS not_concerned,
           bool_or(NOT b.answered AND b.concretise_by < :on::date) AS late,
           min(l.issued) FILTER (WHERE b.kind = 'OWN_DOCUMENT') AS own_issued
      FROM borne b
      LEFT JOIN directive.life l ON l.directive_key = b.document_key
     GROUP BY b.directive_key, b.node
), units AS (
    SELECT b.directive_key,
           count(*) AS addressed,
           count(*) FILTER (WHERE b.received) AS received,
           count(*) FILTER (WHERE b.studied) AS studied,
           count(*) FILTER (WHERE b.answered AND NOT b.not_concerned) AS took_up,
           count(*) FILTER (WHERE b.answered AND b.own) AS own_document,
           count(*) FILTER (WHERE b.answered AND b.not_concerned) AS not_concerned,
           count(*) FILTER (WHERE b.late) AS late,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY b.own_issued - l.issued) FILTER (WHERE b.own_issued IS NOT NULL) AS median_days
      FROM bearer b
      JOIN directive.life l ON l.directive_key = b.directive_key
     GROUP BY b.directive_key
), document AS (
    SELECT DISTINCT d.lower_key FROM directive.derivation d WHERE d.upper_key = ANY (:keys::int[])
), counting AS (
    SELECT DISTINCT l.directive_key AS lower_key, f.directive_key AS upper_key
      FROM document p
      JOIN directive.life l ON l.directive_key = p.lower_key
      JOIN organisation.closure c ON c.line = 1 AND c.descendant = l.issuer
                                 AND c.valid_from <= l.issued AND c.valid_to > l.issued
      JOIN forebear f ON f.stated_for = c.ancestor
     WHERE l.in_force <= :on::date
       AND NOT (l.replaced <= :on::date AND l.replaced_known <= :at::timestamptz)
), direct AS (
    SELECT DISTINCT d.upper_clause
      FROM directive.derivation d
      JOIN counting p ON p.lower_key = d.lower_key AND p.upper_key = d.upper_key
     WHERE d.upper_key = ANY (:keys::int[])
       AND d.known_from <= :at::timestamptz AND d.known_to > :at::timestamptz
), asking AS (
    SELECT c.directive_key, c.id, c.lead
      FROM directive.clause c
     WHERE c.directive_key = ANY (:keys::int[]) AND c.asks
       AND c.known_from <= :at::timestamptz AND c.known_to > :at::timestamptz
), by_way (upper_key, upper_clause, clause) AS (
    -- only what no addressed unit carries out directly is followed further, by way of documents between
    SELECT k.directive_key, k.id, k.id FROM asking k WHERE NOT EXISTS (SELECT 1 FROM direct t WHERE t.upper_clause = k.id)
    UNION
    SELECT w.upper_key, w.upper_clause, d.lower_clause
      FROM by_way w
      JOIN directive.derivation d ON d.upper_clause = w.clause
                                 AND d.known_from <= :at::timestamptz AND d.known_to > :at::timestamptz
), indirect AS (
    SELECT DISTINCT w.upper_clause
      FROM by_way w
      JOIN directive.clause c ON c.id = w.clause AND c.known_to = 'infinity' AND w.clause <> w.upper_clause
      JOIN directive.life l ON l.directive_key = c.directive_key
      JOIN organisation.closure o ON o.line = 1 AND o.descendant = l.issuer AND o.valid_from <= l.issued AND o.valid_to > l.issued
      JOIN forebear f ON f.directive_key = w.upper_key AND f.stated_for = o.ancestor
     WHERE l.in_force <= :on::date
       AND NOT (l.replaced <= :on::date AND l.replaced_known <= :at::timestamptz)
), clauses AS (
    SELECT k.directive_key,
           count(*) AS asking,
           count(t.upper_clause) AS taken_up,
           count(*) FILTER (WHERE k.lead IS NOT NULL) AS with_lead
      FROM asking k
      LEFT JOIN (SELECT upper_clause FROM direct UNION SELECT upper_clause FROM indirect) t ON t.upper_clause = k.id
     GROUP BY k.directive_key
), reviewed AS (
    SELECT r.to_key AS directive_key, max(l.issued) AS issued
      FROM directive.relation r
      JOIN directive.life l ON l.directive_key = r.from_key
     WHERE r.to_key = ANY (:keys::int[]) AND r.kind = 'REVIEWS' AND l.issued <= :on::date
       AND r.known_from <= :at::timestamptz AND r.known_to > :at::timestamptz
     GROUP BY r.to_key
)
SELECT d.id, d.directive_key, d.issued, d.review_rule, d.next_review, v.issued AS reviewed,
       coalesce(u.addressed, 0) AS addressed,
       coalesce(u.received, 0) AS received,
       coalesce(u.studied, 0) AS studied,
       coalesce(u.took_up, 0) AS took_up,
       coalesce(u.own_document, 0) AS own_document,
       coalesce(u.not_concerned, 0) AS not_concerned,
       coalesce(u.late, 0) AS late,
       u.median_days,
       coalesce(c.asking, 0) AS clauses_asking,
       coalesce(c.taken_up, 0) AS clauses_taken_up,
       coalesce(c.asking - c.with_lead, 0) AS clauses_without_lead
  FROM directive.directive d
  LEFT JOIN units u ON u.directive_key = d.directive_key
  LEFT JOIN clauses c ON c.directive_key = d.directive_key
  LEFT JOIN reviewed v ON v.directive_key = d.directive_key
 WHERE d.directive_key = ANY (:keys::int[])
