-- The standing of directives on a day, as known at an instant, for the whole or for the units within one.
-- A unit stands by what it or its forebears stated; one that bears several duties (a merged commune) must meet each.
WITH duty AS (
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
), taken_up AS (
    SELECT DISTINCT d.upper_clause
      FROM directive.derivation d
      JOIN directive.life l ON l.directive_key = d.lower_key
     WHERE d.upper_key = ANY (:keys::int[])
       AND d.known_from <= :at::timestamptz AND d.known_to > :at::timestamptz
       AND l.in_force <= :on::date
       AND NOT (l.replaced <= :on::date AND l.replaced_known <= :at::timestamptz)
       AND (:within::int IS NULL
            OR EXISTS (SELECT 1 FROM organisation.closure c
                        WHERE c.line = 1 AND c.ancestor = :within::int AND c.descendant = l.issuer
                          AND c.valid_from <= :on::date AND c.valid_to > :on::date))
), clauses AS (
    SELECT c.directive_key,
           count(*) AS asking,
           count(t.upper_clause) AS taken_up,
           count(*) FILTER (WHERE c.lead IS NOT NULL) AS with_lead
      FROM directive.clause c
      LEFT JOIN taken_up t ON t.upper_clause = c.id
     WHERE c.directive_key = ANY (:keys::int[]) AND c.asks
       AND c.known_from <= :at::timestamptz AND c.known_to > :at::timestamptz
     GROUP BY c.directive_key
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
