-- Puts items where they stand now, and appends what it changes in the counts. The items' rows are locked already.
WITH given AS MATERIALIZED (
    SELECT * FROM unnest(:subjects::smallint[], :items::bigint[], :nodes::int[], :keys::int[], :fields::int[], :classes::smallint[],
                         :turns::date[]) AS t (subject, item, node, key, field, class, turns_on)
), changed AS MATERIALIZED (
    SELECT g.subject, g.item, g.node, g.key, g.field, g.class, g.turns_on, h.item IS NULL AS fresh,
           h.node AS was_node, h.key AS was_key, h.field AS was_field, h.class AS was_class,
           (h.node, h.key, h.field) IS NOT DISTINCT FROM (g.node, g.key, g.field) AS stays
      FROM given g LEFT JOIN standing.held h ON h.subject = g.subject AND h.item = g.item
     WHERE h.item IS NULL OR (h.node, h.key, h.field, h.class, h.turns_on) <> (g.node, g.key, g.field, g.class, g.turns_on)
), updated AS (
    UPDATE standing.held h
       SET node = c.node, key = c.key, field = c.field, class = c.class, turns_on = c.turns_on
      FROM changed c
     WHERE NOT c.fresh AND h.subject = c.subject AND h.item = c.item
), added AS (
    INSERT INTO standing.held (subject, item, node, key, field, class, turns_on)
    SELECT subject, item, node, key, field, class, turns_on FROM changed WHERE fresh ORDER BY subject, item
)
INSERT INTO standing.delta (subject, node, key, field, class_from, class_to)
SELECT subject, node, key, field, was_class, class FROM changed WHERE stays AND was_class <> class
UNION ALL
SELECT subject, was_node, was_key, was_field, was_class, NULL FROM changed WHERE NOT fresh AND NOT stays
UNION ALL
SELECT subject, node, key, field, NULL, class FROM changed WHERE NOT stays
