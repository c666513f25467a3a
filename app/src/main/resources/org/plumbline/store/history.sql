-- What happened to records that are one thing, the latest first; many of one kind by one post on one day stand as one.
-- Goes back a day at a time until there are lines enough, and reads of a day and record no more than the latest so many
-- happenings: of a day with more of them, the counts are said to be at least so high.
WITH RECURSIVE record AS MATERIALIZED (
    SELECT id FROM unnest(:records::uuid[]) AS r (id)
), day AS (
    SELECT 0::bigint AS lines, (SELECT max(h.known_at) FROM record r JOIN LATERAL
                        (SELECT x.known_at FROM store.happening x WHERE x.about = r.id ORDER BY x.known_at DESC LIMIT 1) h ON true) AS last
    UNION ALL
    SELECT d.lines + (SELECT count(DISTINCT (h.name, h.actor)) FROM record r CROSS JOIN LATERAL
                      (SELECT x.name, x.actor FROM store.happening x
                        WHERE x.about = r.id AND x.known_at <= d.last
                          AND x.known_at >= store.day_of(d.last, :zone)::timestamp AT TIME ZONE :zone
                        ORDER BY x.known_at DESC LIMIT :many) h),
           (SELECT max(h.known_at) FROM record r JOIN LATERAL
                         (SELECT x.known_at FROM store.happening x
                           WHERE x.about = r.id AND x.known_at < store.day_of(d.last, :zone)::timestamp AT TIME ZONE :zone
                           ORDER BY x.known_at DESC LIMIT 1) h ON true)
      FROM day d
     WHERE d.last IS NOT NULL AND d.lines < :most
)
SELECT h.name, h.actor, max(h.known_at) AS known_at, sum(h.count)::int AS count, bool_or(h.full) AS at_least
  FROM day d
 CROSS JOIN record r
 CROSS JOIN LATERAL (SELECT each.name, each.actor, max(each.known_at) AS known_at, count(*) AS count,
                            sum(count(*)) OVER () = :many AS full
                       FROM (SELECT x.name, x.actor, x.known_at FROM store.happening x
                              WHERE x.about = r.id AND x.known_at <= d.last
                                AND x.known_at >= store.day_of(d.last, :zone)::timestamp AT TIME ZONE :zone
                              ORDER BY x.known_at DESC LIMIT :many) each
                      GROUP BY each.name, each.actor) h
 WHERE d.last IS NOT NULL
 GROUP BY d.last, h.name, h.actor
 ORDER BY max(h.known_at) DESC
 LIMIT :most
