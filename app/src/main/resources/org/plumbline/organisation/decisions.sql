-- Decisions that changed units in the reader's sight, with the day and how many units each kind of change touched.
WITH touched AS (
    SELECT s.decision, s.kind, s.on_date, s.predecessor AS node FROM organisation.succession s
    UNION
    SELECT e.decision, 'FOUND', e.valid_from, e.node
      FROM organisation.edge e JOIN organisation.unit u ON u.node = e.node AND u.founded = e.valid_from
     WHERE e.line = 1 AND e.decision IS NOT NULL AND e.known_to = 'infinity'
), counted AS (
    SELECT t.decision, t.kind, min(t.on_date) AS on_date, count(DISTINCT t.node) AS n
      FROM touched t JOIN organisation.unit u ON u.node = t.node
     GROUP BY t.decision, t.kind
)
SELECT d.id, d.reference, d.directive, min(c.on_date) AS on_date, jsonb_object_agg(c.kind, c.n)::text AS counts
  FROM counted c JOIN organisation.decision d ON d.id = c.decision
 GROUP BY d.id
 ORDER BY on_date DESC, d.reference
 LIMIT :most
