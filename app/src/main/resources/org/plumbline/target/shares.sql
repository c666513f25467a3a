-- Splits with their shares, what was answered, and where the targets stand by which they were taken on: all of some targets by one
-- statement. The whole's goal and those of the parts are the ones in force on the day, as known at the instant.
SELECT s.split, s.id, t.id AS target, s.item, s.name::text AS name, s.rule, s.indicator, t.indicator AS whole_indicator, s.on_day,
       s.answer_by, s.row_version, s.actor, t.node AS whole_node, t.name::text AS whole_name, t.direction, t.per, t.kind,
       CASE WHEN t.withdrawn_at <= :known AND t.withdrawn <= :on THEN t.withdrawn END AS whole_withdrawn,
       w.comparator AS whole_comparator, w.level AS whole_level, w.upper AS whole_upper,
       h.id AS share_id, h.node, h.level, h.weight, h.numerator, h.denominator, h.asked_on, h.reason AS asked_why,
       a.reply, a.level AS offered, a.numerator AS offered_numerator, a.denominator AS offered_denominator, a.reason, a.on_day AS answered_on,
       a.actor AS answered_by, a.part_level,
       p.id AS part, p.item AS part_item, p.indicator AS part_indicator, p.name::text AS part_name, o.node AS part_node,
       CASE WHEN p.withdrawn_at <= :known AND p.withdrawn <= :on THEN p.withdrawn END AS part_withdrawn,
       g.level AS part_now, g.upper AS part_upper, g.revision AS part_revision
  FROM target.split s
  JOIN target.target t ON t.item = s.item
 CROSS JOIN LATERAL (SELECT * FROM target.goal w
                      WHERE w.item = t.item AND w.known_from <= :known AND w.known_to > :known
                      ORDER BY w.in_force <= :on DESC, CASE WHEN w.in_force <= :on THEN -w.revision ELSE w.revision END
                      LIMIT 1) w
  LEFT JOIN target.share h ON h.split = s.split AND h.known_from <= :known AND h.asked_on <= :on
       AND NOT (h.ended_at <= :known AND h.ended_on <= :on)
  LEFT JOIN target.answer a ON a.share = h.share AND a.known_from <= :known AND a.on_day <= :on
       AND NOT (a.ended_at <= :known AND a.ended_on <= :on)
  LEFT JOIN target.target p ON p.item = a.item
  LEFT JOIN LATERAL (SELECT * FROM target.goal g
                      WHERE g.item = p.item AND g.known_from <= :known AND g.known_to > :known
                      ORDER BY g.in_force <= :on DESC, CASE WHEN g.in_force <= :on THEN -g.revision ELSE g.revision END
                      LIMIT 1) g ON true
  LEFT JOIN LATERAL (SELECT o.node FROM target.holder o
                      WHERE o.item = p.item AND o.known_from <= :known
                      ORDER BY o.from_day <= :on DESC, CASE WHEN o.from_day <= :on THEN o.from_day END DESC, o.from_day
                      LIMIT 1) o ON true
 WHERE s.split = ANY (:splits::bigint[]) AND s.known_from <= :known AND s.on_day <= :on
   AND NOT (s.withdrawn_at <= :known AND s.withdrawn <= :on)
 ORDER BY s.split, h.place, h.share
