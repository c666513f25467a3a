-- When an addressed unit ceases, its successors bear the duty on, with what it had done; when it gives part of its area to
-- another, both bear it. What comes together again is one duty with all its forebears. Where a whole tier is abolished nobody
-- inherits: the units below are addressed by themselves.
WITH ended AS (
    SELECT a.directive_key, a.origin, a.node, a.forebears, a.concretise_by, a.valid_from, a.known_from, u.ceased
      FROM organisation.unit u
      JOIN directive.addressed a ON a.node = u.node
     WHERE u.ceased <> 'infinity' AND u.ceased < a.valid_to AND a.known_to = 'infinity'
       AND (:key::int IS NULL OR a.directive_key = :key::int)
), closed AS (
    UPDATE directive.addressed a
       SET known_to = CASE WHEN a.known_from = :knownAt::timestamptz THEN 'infinity'::timestamptz ELSE :knownAt::timestamptz END,
           valid_to = CASE WHEN a.known_from = :knownAt::timestamptz THEN e.ceased ELSE a.valid_to END
      FROM ended e
     WHERE a.directive_key = e.directive_key AND a.origin = e.origin AND a.node = e.node
       AND a.valid_from = e.valid_from AND a.known_from = e.known_from
), shortened AS (
    INSERT INTO directive.addressed (directive_key, origin, node, forebears, concretise_by, valid_from, valid_to, known_from)
    SELECT e.directive_key, e.origin, e.node, e.forebears, e.concretise_by, e.valid_from, e.ceased, :knownAt::timestamptz
      FROM ended e
     WHERE e.known_from < :knownAt::timestamptz AND e.valid_from < e.ceased
), parted AS (
    SELECT a.directive_key, a.origin, s.successor, a.forebears, a.concretise_by, s.on_date
      FROM organisation.succession s
      JOIN directive.addressed a ON a.node = s.predecessor
      JOIN organisation.unit u ON u.node = s.predecessor AND u.ceased > s.on_date
     WHERE s.kind = 'SPLIT' AND s.successor <> s.predecessor AND a.known_to = 'infinity'
       AND a.valid_from < s.on_date AND a.valid_to > s.on_date
       AND (:key::int IS NULL OR a.directive_key = :key::int)
       AND NOT EXISTS (SELECT 1 FROM directive.addressed h
                        WHERE h.directive_key = a.directive_key AND h.origin = a.origin AND h.node = s.successor
                          AND h.valid_from = s.on_date AND h.known_to = 'infinity')
)
INSERT INTO directive.addressed (directive_key, origin, node, forebears, concretise_by, valid_from, known_from)
SELECT h.directive_key, h.origin, h.node, array_agg(DISTINCT f ORDER BY f), min(h.concretise_by), h.day, :knownAt::timestamptz
  FROM (SELECT e.directive_key, e.origin, s.successor AS node, e.forebears, e.concretise_by, e.ceased AS day
          FROM ended e
          JOIN organisation.succession s ON s.predecessor = e.node AND s.on_date = e.ceased
         WHERE s.successor IS NOT NULL AND s.successor <> e.node AND s.kind <> 'ABOLISH_TIER'
        UNION ALL
        SELECT p.directive_key, p.origin, p.successor, p.forebears, p.concretise_by, p.on_date FROM parted p) h
 CROSS JOIN unnest(h.forebears || h.node) f
 GROUP BY h.directive_key, h.origin, h.node, h.day
