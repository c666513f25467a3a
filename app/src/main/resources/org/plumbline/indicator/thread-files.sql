-- The files that show each figure.
SELECT p.id AS parent, x.id, x.id::text AS mark, x.name, x.figure, x.total
  FROM unnest(:parents::uuid[]) WITH ORDINALITY AS p (id, place)
 CROSS JOIN LATERAL (
       SELECT f.id, f.name, f.figure, count(*) OVER () AS total
         FROM (SELECT e.id, e.name, r.observation AS figure
                 FROM indicator.proof r JOIN indicator.evidence e ON e.proof = r.id
                WHERE r.observation = p.id AND /*after*/ true
                ORDER BY e.id LIMIT :counted) f
        ORDER BY f.id LIMIT :few) x
 ORDER BY p.place, x.id
