-- The clauses that carry each clause out, as far as the reader may read their documents, in the order in which these were registered.
SELECT p.id AS parent, x.id, x.id::text AS mark, x.total
  FROM unnest(:parents::uuid[]) WITH ORDINALITY AS p (id, place)
 CROSS JOIN LATERAL (
       SELECT f.id, f.lower_key, count(*) OVER () AS total
         FROM (SELECT c.id, l.lower_key
                 FROM directive.derivation l
                      -- looked up one by one: of ten thousand the first hundred are asked for
                CROSS JOIN LATERAL (SELECT n.id FROM directive.clause n
                                     WHERE n.id = l.lower_clause AND n.known_to = 'infinity' LIMIT 1) c
                WHERE l.upper_clause = p.id AND l.known_to = 'infinity'
                  AND ((SELECT store.sees_everything()) OR l.lower_key IN (SELECT directive.readable())) AND /*after*/ true
                ORDER BY l.lower_key, l.lower_clause LIMIT :counted) f
        ORDER BY f.lower_key, f.id LIMIT :few) x
 ORDER BY p.place, x.lower_key, x.id
