-- Begins to keep counts for units: what they and all below them hold, less what waits to be folded.
WITH fresh AS (
    INSERT INTO standing.counted (node) SELECT DISTINCT node FROM unnest(:nodes::int[]) AS n (node)
    ON CONFLICT DO NOTHING
    RETURNING node
), below AS MATERIALIZED (
    SELECT node AS top, node FROM fresh
    UNION
    SELECT f.node, c.descendant
      FROM fresh f
      JOIN organisation.closure c ON c.line = 1 AND c.ancestor = f.node AND c.valid_from <= :day::date AND c.valid_to > :day::date
), folded AS (
    SELECT b.top, h.subject, h.key, h.field, h.class, 1 AS n FROM below b JOIN standing.held h ON h.node = b.node
    UNION ALL
    SELECT b.top, w.subject, w.key, w.field, w.class, -w.n FROM below b JOIN standing.waiting w ON w.node = b.node
)
INSERT INTO standing.tally (subject, node, key, field, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9)
SELECT subject, top, key, field,
       sum(n * (class = 0)::int), sum(n * (class = 1)::int), sum(n * (class = 2)::int), sum(n * (class = 3)::int),
       sum(n * (class = 4)::int), sum(n * (class = 5)::int), sum(n * (class = 6)::int), sum(n * (class = 7)::int),
       sum(n * (class = 8)::int), sum(n * (class = 9)::int)
  FROM folded
 GROUP BY subject, top, key, field
