-- Targets that hang on each clause, or on a document and no clause of it, unit by unit. All units in reach are sought by one walk through
-- the index: a look at each target's unit would take long where a clause has a million of them, and so would a look for each unit.
WITH reach AS MATERIALIZED (
    SELECT ARRAY(SELECT r FROM standing.reach() r UNION SELECT unnest(store.singles()) ORDER BY 1) AS nodes
     WHERE NOT (SELECT store.sees_everything())
)
SELECT p.id AS parent, x.id, x.id::text AS mark, x.total
  FROM (SELECT o.id, o.place, c.directive_key, c.clause
          FROM unnest(:parents::uuid[]) WITH ORDINALITY AS o (id, place)
         CROSS JOIN LATERAL (/*on*/ SELECT n.directive_key, n.id AS clause FROM directive.present_clause n WHERE n.id = o.id) c) p
 CROSS JOIN LATERAL (
       SELECT f.id, f.node, f.item, count(*) OVER () AS total
         FROM ((SELECT t.id, t.node, t.item FROM target.target t
                 WHERE (SELECT store.sees_everything())
                   AND /*hangs*/ t.clause = p.clause
                   AND t.withdrawn IS NULL AND /*after*/ true
                 ORDER BY t.node, t.item LIMIT :counted)
               UNION ALL
               (SELECT t.id, t.node, t.item FROM target.target t
                 WHERE NOT (SELECT store.sees_everything())
                   AND /*hangs*/ t.clause = p.clause
                   AND t.node = ANY ((SELECT nodes FROM reach)::int[]) AND t.withdrawn IS NULL AND /*after*/ true
                 ORDER BY t.node, t.item LIMIT :counted)) f
        ORDER BY f.node, f.item LIMIT :few) x
 ORDER BY p.place, x.node, x.item
