-- Chosen targets with the goal in force today, where they stand now, and the latest figure of whoever holds them, in the order in which
-- they were chosen. Figures that are made of others are not stored: where there may be some, the row says so.
SELECT t.id, t.item, t.kind, t.name::text AS name, t.indicator, t.cut, d.measure, d.decimals, u.id AS unit, u.name::text AS unit_name,
       n.id AS directive, n.called, t.clause, l.path, t.field, t.term, t.annex, t.post, p.name::text AS post_name,
       t.direction, t.frequency, t.lag, t.method,
       t.trait, t.comparison, t.trait_value, t.set_on, t.withdrawn, t.row_version,
       g.revision, g.comparator, g.baseline, g.level, g.upper, g.milestones::text AS milestones, g.starts AS starts_on, g.due,
       h.class::int AS class, c.class::int AS checked,
       o.starts, o.ends, o.state, o.maturity, o.value, o.numerator, o.denominator, o.answer, o.rank, o.rank_of, o.words, t.per,
       s.series,
       -- whether it is made is looked up only of an indicator that is made anywhere
       t.cut ~ '(^|;)set='
       OR CASE WHEN i.indicator_key IN (SELECT v.indicator_key FROM indicator.level v WHERE v.origin = 'DERIVED')
               THEN EXISTS (SELECT 1 FROM indicator.definition v
                             WHERE v.indicator_key = i.indicator_key AND indicator.is_made(s.node, v.indicator_key, v.applies_from))
               ELSE false END AS made
  FROM unnest(:items::bigint[]) WITH ORDINALITY AS chosen (item, place)
  JOIN target.target t ON t.item = chosen.item
  JOIN LATERAL (SELECT w.id, w.name FROM organisation.named_unit w WHERE w.node = t.node) u ON true
  JOIN indicator.indicator i ON i.id = t.indicator
 CROSS JOIN LATERAL (SELECT v.measure, v.decimals FROM indicator.definition v
                      WHERE v.indicator_key = i.indicator_key AND v.version = t.version
                      LIMIT 1) d -- there is one, and it is looked up
 CROSS JOIN LATERAL (SELECT * FROM target.goal g
                      WHERE g.item = t.item AND g.known_to = 'infinity'
                      ORDER BY g.in_force <= :today DESC, CASE WHEN g.in_force <= :today THEN -g.revision ELSE g.revision END
                      LIMIT 1) g
  LEFT JOIN LATERAL (SELECT w.id, w.called FROM directive.named_directive w WHERE w.directive_key = t.directive_key) n ON true
  LEFT JOIN LATERAL (SELECT w.path FROM directive.present_clause w WHERE w.id = t.clause) l ON true
  LEFT JOIN organisation.post p ON p.id = t.post
  LEFT JOIN standing.held h ON h.subject = 2 AND h.item = t.item
  LEFT JOIN standing.held c ON c.subject = 3 AND c.item = t.item
  LEFT JOIN LATERAL (SELECT w.series, w.node FROM target.holder w
                      WHERE w.item = t.item AND w.from_day <= :today ORDER BY w.from_day DESC LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT w.* FROM indicator.observation w
                      WHERE w.series = s.series AND w.known_to = 'infinity' AND w.stance IN ('REPORTED', 'DERIVED')
                      ORDER BY w.ends DESC, w.starts LIMIT 1) o ON true
 ORDER BY chosen.place
