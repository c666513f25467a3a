-- Files that show figures which nobody states any more, by the record that rests on their series.
WITH held AS (
    SELECT h.owner, h.series FROM unnest(:owners::uuid[], :series::bigint[]) AS h (owner, series)
)
SELECT p.id AS parent, x.id, x.id::text AS mark, x.name, x.figure, x.total
  FROM unnest(:parents::uuid[]) WITH ORDINALITY AS p (id, place)
 CROSS JOIN LATERAL (
       SELECT f.id, f.name, f.figure, count(*) OVER () AS total
         FROM (SELECT e.id, e.name, r.observation AS figure
                 FROM held h
                 JOIN indicator.observation o ON o.series = h.series AND o.known_to < 'infinity'
                 JOIN indicator.proof r ON r.observation = o.id
                 JOIN indicator.evidence e ON e.proof = r.id
                WHERE h.owner = p.id AND /*after*/ true
                ORDER BY e.id LIMIT :counted) f
        ORDER BY f.id LIMIT :few) x
 ORDER BY p.place, x.id
