-- From days on items stand so (or no more, where no class is given), each until the next day that is given for it, as known from
-- an instant on. What was known is left alone up to the first day that differs; from then on it is closed, never overwritten, and
-- only what the same transaction wrote is replaced. Where another transaction with a later instant was quicker, this one is known
-- just after it. The items' rows are locked already.
WITH given AS MATERIALIZED (
    SELECT * FROM unnest(:subjects::smallint[], :items::bigint[], :nodes::int[], :keys::int[], :fields::int[], :classes::smallint[],
                         :froms::date[], :untils::date[])
                  AS t (subject, item, node, key, field, class, starts, ends)
), old AS MATERIALIZED (
    SELECT s.subject, s.item, s.node, s.key, s.field, s.class, s.valid_from, s.valid_to, s.known_from
      FROM (SELECT subject, item, min(starts) AS starts FROM given GROUP BY subject, item) g
      JOIN standing.span s ON s.subject = g.subject AND s.item = g.item AND s.known_to = 'infinity' AND s.valid_to > g.starts
), differing AS MATERIALIZED (
    SELECT g.subject, g.item,
           min(CASE WHEN g.class IS NULL THEN CASE WHEN o.item IS NOT NULL THEN g.starts END
                    WHEN o.item IS NULL THEN g.starts
                    WHEN o.valid_to < g.ends THEN o.valid_to END) AS day
      FROM given g
      LEFT JOIN old o ON o.subject = g.subject AND o.item = g.item AND o.valid_to > g.starts
                         AND (g.class IS NULL
                              OR o.valid_from <= g.starts AND (o.node, o.key, o.field, o.class) = (g.node, g.key, g.field, g.class))
     GROUP BY g.subject, g.item
), changed AS MATERIALIZED (
    SELECT d.subject, d.item, d.day,
           CASE WHEN max(o.known_from) > :knownAt::timestamptz THEN max(o.known_from) + interval '1 microsecond'
                ELSE :knownAt::timestamptz END AS known_from
      FROM differing d
      LEFT JOIN old o ON o.subject = d.subject AND o.item = d.item AND o.valid_to > d.day
     WHERE d.day IS NOT NULL
     GROUP BY d.subject, d.item, d.day
), closed AS (
    UPDATE standing.span s SET known_to = c.known_from
      FROM changed c
     WHERE s.subject = c.subject AND s.item = c.item AND s.known_to = 'infinity' AND s.valid_to > c.day
       AND s.known_from < c.known_from
    RETURNING s.subject, s.item, s.node, s.key, s.field, s.class, s.valid_from, c.day, c.known_from
), replaced AS (
    DELETE FROM standing.span s
     USING changed c
     WHERE s.subject = c.subject AND s.item = c.item AND s.known_to = 'infinity' AND s.valid_to > c.day
       AND s.known_from >= c.known_from
    RETURNING s.subject, s.item, s.node, s.key, s.field, s.class, s.valid_from, c.day, c.known_from
)
INSERT INTO standing.span (subject, item, node, key, field, class, valid_from, valid_to, known_from)
SELECT subject, item, node, key, field, class, valid_from, day, known_from
  FROM closed WHERE valid_from < day
UNION ALL
SELECT subject, item, node, key, field, class, valid_from, day, known_from
  FROM replaced WHERE valid_from < day
UNION ALL
SELECT g.subject, g.item, g.node, g.key, g.field, g.class, greatest(g.starts, c.day), g.ends, c.known_from
  FROM changed c JOIN given g ON g.subject = c.subject AND g.item = c.item AND g.ends > c.day
 WHERE g.class IS NOT NULL
