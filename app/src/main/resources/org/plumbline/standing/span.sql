-- From a day on items stand so (or no more, where no class is given), as known from an instant on. What was known of those
-- days before is closed, never overwritten; only what the same transaction wrote is replaced. Where another transaction with
-- a later instant was quicker, this one is known just after it. The items' rows are locked already.
WITH given AS MATERIALIZED (
    SELECT * FROM unnest(:subjects::smallint[], :items::bigint[], :nodes::int[], :keys::int[], :fields::int[], :classes::smallint[])
                  AS t (subject, item, node, key, field, class)
), known AS MATERIALIZED (
    SELECT g.subject, g.item, max(s.known_from) AS latest,
           bool_or(s.valid_to = 'infinity' AND s.valid_from <= :from::date
                   AND (s.node, s.key, s.field, s.class) = (g.node, g.key, g.field, g.class)) AS same
      FROM given g
      JOIN standing.span s ON s.subject = g.subject AND s.item = g.item AND s.known_to = 'infinity'
                          AND s.valid_to > :from::date
     GROUP BY g.subject, g.item
), changed AS MATERIALIZED (
    SELECT g.subject, g.item, g.node, g.key, g.field, g.class,
           CASE WHEN k.latest > :knownAt::timestamptz THEN k.latest + interval '1 microsecond'
                ELSE :knownAt::timestamptz END AS known_from
      FROM given g LEFT JOIN known k ON k.subject = g.subject AND k.item = g.item
     WHERE k.same IS NOT TRUE AND (g.class IS NOT NULL OR k.item IS NOT NULL)
), closed AS (
    UPDATE standing.span s SET known_to = c.known_from
      FROM changed c
     WHERE s.subject = c.subject AND s.item = c.item AND s.known_to = 'infinity' AND s.valid_to > :from::date
       AND s.known_from < c.known_from
    RETURNING s.subject, s.item, s.node, s.key, s.field, s.class, s.valid_from, c.known_from
), replaced AS (
    DELETE FROM standing.span s
     USING changed c
     WHERE s.subject = c.subject AND s.item = c.item AND s.known_to = 'infinity' AND s.valid_to > :from::date
       AND s.known_from >= c.known_from
    RETURNING s.subject, s.item, s.node, s.key, s.field, s.class, s.valid_from, c.known_from
)
INSERT INTO standing.span (subject, item, node, key, field, class, valid_from, valid_to, known_from)
SELECT subject, item, node, key, field, class, valid_from, :from::date, known_from
  FROM closed WHERE valid_from < :from::date
UNION ALL
SELECT subject, item, node, key, field, class, valid_from, :from::date, known_from
  FROM replaced WHERE valid_from < :from::date
UNION ALL
SELECT subject, item, node, key, field, class, :from::date, 'infinity', known_from
  FROM changed WHERE class IS NOT NULL
