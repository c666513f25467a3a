-- The clauses that stand directly under each clause, in the order of their numbers.
SELECT p.id AS parent, x.id, x.id::text AS mark, x.total
  FROM unnest(:parents::uuid[]) WITH ORDINALITY AS p (id, place)
 CROSS JOIN LATERAL (
       SELECT f.id, f.path, count(*) OVER () AS total
         FROM (SELECT c.id, c.path FROM directive.clause c
                WHERE c.parent = p.id AND c.known_to = 'infinity' AND /*after*/ true
                ORDER BY length(c.path), c.path LIMIT :counted) f
        ORDER BY length(f.path), f.path LIMIT :few) x
 ORDER BY p.place, length(x.path), x.path
