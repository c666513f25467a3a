-- Locks items in order, puts them where they stand now, and appends what it changes in the counts: how much that was, and which
-- units held them until then.
WITH given AS MATERIALIZED (
    SELECT * FROM unnest(:subjects::smallint[], :items::bigint[], :nodes::int[], :keys::int[], :fields::int[], :classes::smallint[],
                         :turns::date[]) AS t (subject, item, node, key, field, class, turns_on)
), stood AS MATERIALIZED (
    SELECT h.subject, h.item, h.node, h.key, h.field, h.class, h.turns_on
      FROM standing.held h JOIN given g ON g.subject = h.subject AND g.item = h.item
     ORDER BY h.subject, h.item FOR UPDATE OF h
), changed AS MATERIALIZED (
    SELECT g.subject, g.item, g.node, g.key, g.field, g.class, g.turns_on, h.item IS NULL AS fresh,
           h.node AS was_node, h.key AS was_key, h.field AS was_field, h.class AS was_class,
           (h.node, h.key, h.field) IS NOT DISTINCT FROM (g.node, g.key, g.field) AS stays
      FROM given g LEFT JOIN stood h ON h.subject = g.subject AND h.item = g.item
     WHERE h.item IS NULL OR (h.node, h.key, h.field, h.class, h.turns_on) <> (g.node, g.key, g.field, g.class, g.turns_on)
), updated AS (
    UPDATE standing.held h
       SET node = c.node, key = c.key, field = c.field, class = c.class, turns_on = c.turns_on
      FROM changed c
     WHERE NOT c.fresh AND h.subject = c.subject AND h.item = c.item
), added AS (
    INSERT INTO standing.held (subject, item, node, key, field, class, turns_on)
    SELECT subject, item, node, key, field, class, turns_on FROM changed WHERE fresh ORDER BY subject, item
), appended AS (
    INSERT INTO standing.delta (subject, node, key, field, class_from, class_to)
    SELECT subject, node, key, field, was_class, class FROM changed WHERE stays AND was_class <> class
    UNION ALL
    SELECT subject, was_node, was_key, was_field, was_class, NULL FROM changed WHERE NOT fresh AND NOT stays
    UNION ALL
    SELECT subject, node, key, field, NULL, class FROM changed WHERE NOT stays
    RETURNING 1
)
SELECT (SELECT count(*) FROM appended) AS changes, ARRAY(SELECT DISTINCT node FROM stood) AS holders
