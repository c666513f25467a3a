-- The latest figure that stands of the series on which each owner rests, and how it is known.
WITH held AS MATERIALIZED (
    SELECT h.owner, h.series, h.since, h.until
      FROM unnest(:owners::uuid[], :series::bigint[], :since::date[], :until::date[]) AS h (owner, series, since, until)
)
SELECT DISTINCT ON (h.owner) h.owner, o.id, o.stance, coalesce(p.level, 0) AS level
  FROM held h
 CROSS JOIN LATERAL (
       SELECT f.id, f.stance, f.ends, f.starts FROM indicator.observation f
        WHERE f.series = h.series AND f.known_to = 'infinity' AND f.stance <> 'CONTESTED' AND f.ends > h.since AND f.ends <= h.until
        ORDER BY f.ends DESC, f.starts DESC, f.id LIMIT 1) o
  LEFT JOIN indicator.proof p ON p.observation = o.id AND p.known_to = 'infinity'
 ORDER BY h.owner, o.ends DESC, o.starts DESC, o.id
