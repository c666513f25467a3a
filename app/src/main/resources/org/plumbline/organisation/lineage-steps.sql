-- What became of units and of all those they came from, as known at an instant: mergers, divisions and ends from the succession, and moves
-- under another unit that no merger or division explains; with the units that each stood under before, and its successors from then on.
WITH RECURSIVE moved AS MATERIALIZED (
    SELECT e.node, e.valid_to AS on_date
      FROM organisation.edge e
      JOIN organisation.edge n ON n.node = e.node AND n.line = 1 AND n.valid_from = e.valid_to
                              AND n.known_from <= :known AND n.known_to > :known AND n.parent IS DISTINCT FROM e.parent
     WHERE e.line = 1 AND e.valid_to < 'infinity' AND e.known_from <= :known AND e.known_to > :known
       AND NOT EXISTS (SELECT 1 FROM organisation.succession s
                        WHERE s.predecessor = e.parent AND s.on_date = e.valid_to AND s.known_from <= :known
                          AND s.kind NOT IN ('MOVE', 'RENAME') AND (s.kind = 'SPLIT' OR s.successor = n.parent))
), crossed AS MATERIALIZED ( -- what went into a unit elsewhere: the units above gain and lose it
    SELECT DISTINCT s.predecessor AS node
      FROM organisation.succession s
      JOIN organisation.edge e ON e.node = s.predecessor AND e.line = 1 AND e.valid_from < s.on_date AND e.valid_to >= s.on_date
                              AND e.known_from <= :known AND e.known_to > :known
      JOIN organisation.edge n ON n.node = s.successor AND n.line = 1 AND n.valid_from <= s.on_date AND n.valid_to > s.on_date
                              AND n.known_from <= :known AND n.known_to > :known
     WHERE s.known_from <= :known AND s.kind NOT IN ('MOVE', 'RENAME')
       AND n.parent IS DISTINCT FROM e.parent AND s.successor IS DISTINCT FROM e.parent
       AND NOT EXISTS (SELECT 1 FROM organisation.succession p
                        WHERE p.predecessor = e.parent AND p.on_date = s.on_date AND p.known_from <= :known
                          AND p.kind NOT IN ('MOVE', 'RENAME') AND p.successor IN (n.parent, s.successor))
), source AS (
    SELECT t.node FROM unnest(:nodes::int[]) AS t (node)
    UNION
    SELECT node FROM (SELECT node FROM moved UNION ALL SELECT node FROM crossed) shifted
    UNION
    SELECT s.predecessor
      FROM source
      JOIN organisation.succession s ON s.successor = source.node AND s.predecessor <> s.successor AND s.known_from <= :known
), step AS MATERIALIZED (
    SELECT s.predecessor AS node, s.on_date, s.known_from, s.decision, s.step, s.successor, s.weight_name, s.weight
      FROM (SELECT DISTINCT node FROM source) source
      JOIN organisation.succession s ON s.predecessor = source.node
     WHERE s.known_from <= :known AND s.kind NOT IN ('MOVE', 'RENAME')
       AND EXISTS (SELECT 1 FROM organisation.edge e -- what was recorded to end another day has not ended on this one
                    WHERE e.node = s.predecessor AND e.line = 1 AND e.valid_from < s.on_date AND e.valid_to >= s.on_date
                      AND e.known_from <= :known AND e.known_to > :known)
    UNION ALL
    SELECT node, on_date, '-infinity', NULL, 0, node, '', 1 FROM moved
), asked AS (
    SELECT node, on_date - 1 AS day FROM step
    UNION
    SELECT successor, on_date FROM step WHERE successor IS NOT NULL
), chain AS (
    SELECT a.node, a.day, e.parent
      FROM asked a
      JOIN organisation.edge e ON e.node = a.node AND e.line = 1 AND e.valid_from <= a.day AND e.valid_to > a.day
                              AND e.known_from <= :known AND e.known_to > :known
     WHERE e.parent IS NOT NULL
    UNION ALL
    SELECT c.node, c.day, e.parent
      FROM chain c
      JOIN organisation.edge e ON e.node = c.parent AND e.line = 1 AND e.valid_from <= c.day AND e.valid_to > c.day
                              AND e.known_from <= :known AND e.known_to > :known
     WHERE e.parent IS NOT NULL
), above AS MATERIALIZED (
    SELECT node, day, array_agg(parent) AS units FROM chain GROUP BY node, day
), first AS MATERIALIZED (
    SELECT e.node, min(e.valid_from) AS day
      FROM (SELECT node FROM step UNION SELECT successor FROM step UNION SELECT unnest(:nodes::int[])) u
      JOIN organisation.edge e ON e.node = u.node AND e.line = 1 AND e.known_from <= :known AND e.known_to > :known
     GROUP BY e.node
)
SELECT s.node, s.on_date, s.decision, dense_rank() OVER (ORDER BY s.known_from, s.step)::int AS position, s.successor, s.weight_name, s.weight,
       b.units AS before, a.units AS after, f.day AS founded, t.day AS successor_founded
  FROM step s
  LEFT JOIN above b ON b.node = s.node AND b.day = s.on_date - 1
  LEFT JOIN above a ON a.node = s.successor AND a.day = s.on_date
  LEFT JOIN first f ON f.node = s.node
  LEFT JOIN first t ON t.node = s.successor
 ORDER BY s.on_date, position, s.node, s.successor
