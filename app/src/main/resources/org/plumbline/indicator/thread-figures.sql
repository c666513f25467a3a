-- The standing figures of the series that each record rests on, each for its own days, the latest first.
WITH held AS (
    SELECT h.owner, h.series, h.since, h.until
      FROM unnest(:owners::uuid[], :series::bigint[], :since::date[], :until::date[]) AS h (owner, series, since, until)
)
SELECT p.id AS parent, x.id, x.id::text AS mark, x.total
  FROM unnest(:parents::uuid[]) WITH ORDINALITY AS p (id, place)
 CROSS JOIN LATERAL (
       SELECT f.id, f.ends, f.starts, count(*) OVER () AS total
         FROM (SELECT o.id, o.ends, o.starts
                 FROM held h
                 JOIN indicator.observation o ON o.series = h.series AND o.known_to = 'infinity' AND o.stance <> 'CONTESTED'
                                             AND o.ends > h.since AND o.ends <= h.until
                WHERE h.owner = p.id AND /*after*/ true
                ORDER BY o.ends DESC, o.starts DESC, o.id LIMIT :counted) f
        ORDER BY f.ends DESC, f.starts DESC, f.id LIMIT :few) x
 ORDER BY p.place, x.ends DESC, x.starts DESC, x.id
