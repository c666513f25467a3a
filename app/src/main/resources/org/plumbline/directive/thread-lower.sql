-- The clauses that carry each clause out, as far as the reader may read their documents, in the order in which these were registered.
SELECT p.id AS parent, x.id, x.id::text AS mark, x.total
  FROM unnest(:parents::uuid[]) WITH ORDINALITY AS p (id, place)
 CROSS JOIN LATERAL (
       SELECT f.id, f.lower_key, count(*) OVER () AS total
         FROM (SELECT c.id, l.lower_key
                 FROM directive.derivation l
                 JOIN directive.clause c ON c.id = l.lower_clause AND c.known_to = 'infinity'
                WHERE l.upper_clause = p.id AND l.known_to = 'infinity' AND /*after*/ true
                ORDER BY l.lower_key, l.lower_clause LIMIT :counted) f
        ORDER BY f.lower_key, f.id LIMIT :few) x
 ORDER BY p.place, x.lower_key, x.id
