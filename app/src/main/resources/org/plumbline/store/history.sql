-- What happened to records that are one thing, the latest first; many of one kind by one post on one day stand
-- as one. Goes back a day at a time: each day shown fills a line, so as many days as lines are enough.
WITH RECURSIVE record AS MATERIALIZED (
    SELECT id FROM unnest(:records::uuid[]) AS r (id)
), day AS (
    SELECT 1 AS place, (SELECT max(h.known_at) FROM record r JOIN LATERAL
                        (SELECT x.known_at FROM store.happening x WHERE x.about = r.id ORDER BY x.known_at DESC LIMIT 1) h ON true) AS last
    UNION ALL
    SELECT d.place + 1, (SELECT max(h.known_at) FROM record r JOIN LATERAL
                         (SELECT x.known_at FROM store.happening x
                           WHERE x.about = r.id AND x.known_at < store.day_of(d.last, :zone)::timestamp AT TIME ZONE :zone
                           ORDER BY x.known_at DESC LIMIT 1) h ON true)
      FROM day d
     WHERE d.last IS NOT NULL AND d.place < :most
)
SELECT h.name, h.actor, max(h.known_at) AS known_at, sum(h.count)::int AS count
  FROM day d
 CROSS JOIN record r
 CROSS JOIN LATERAL (SELECT x.name, x.actor, max(x.known_at) AS known_at, count(*) AS count
                       FROM store.happening x
                      WHERE x.about = r.id AND x.known_at <= d.last
                        AND x.known_at >= store.day_of(d.last, :zone)::timestamp AT TIME ZONE :zone
                      GROUP BY x.name, x.actor) h
 GROUP BY d.place, h.name, h.actor
 ORDER BY max(h.known_at) DESC
 LIMIT :most
