-- Targets that hang on each clause, or on a document and no clause of it, unit by unit: the units in reach are looked up, since a look at
-- each target's unit would take long where a clause has a million of them.
WITH reach AS MATERIALIZED (
    SELECT r AS node FROM standing.reach() r WHERE NOT (SELECT store.sees_everything())
    UNION
    SELECT unnest(store.singles()) WHERE NOT (SELECT store.sees_everything())
)
SELECT p.id AS parent, x.id, x.id::text AS mark, x.total
  FROM (SELECT o.id, o.place, c.directive_key, c.clause
          FROM unnest(:parents::uuid[]) WITH ORDINALITY AS o (id, place)
         CROSS JOIN LATERAL (/*on*/ SELECT n.directive_key, n.id AS clause FROM directive.present_clause n WHERE n.id = o.id) c) p
 CROSS JOIN LATERAL (
       SELECT f.id, f.node, f.item, count(*) OVER () AS total
         FROM ((SELECT t.id, t.node, t.item FROM target.target t
                 WHERE (SELECT store.sees_everything())
                   AND t.directive_key = p.directive_key
                   AND /*hangs*/ t.clause = p.clause
                   AND t.withdrawn IS NULL AND /*after*/ true
                 ORDER BY t.node, t.item LIMIT :counted)
               UNION ALL
               (SELECT t.id, t.node, t.item
                  FROM (SELECT r.node FROM reach r WHERE NOT (SELECT store.sees_everything()) ORDER BY r.node) r
                 CROSS JOIN LATERAL (
                       SELECT t.id, t.node, t.item FROM target.target t
                        WHERE t.directive_key = p.directive_key
                          AND /*hangs*/ t.clause = p.clause
                          AND t.node = r.node AND t.withdrawn IS NULL AND /*after*/ true
                        ORDER BY t.item LIMIT :counted) t
                 ORDER BY r.node, t.item LIMIT :counted)) f
        ORDER BY f.node, f.item LIMIT :few) x
 ORDER BY p.place, x.node, x.item
