-- Targets with the goal in force today, and where they stand now. The condition is put in by the list.
SELECT t.id, t.kind, t.name::text AS name, t.indicator, t.cut, d.measure, u.id AS unit, u.name::text AS unit_name,
       n.id AS directive, n.called, t.clause, t.field, t.term, t.annex, t.post, t.direction, t.frequency, t.lag, t.method,
       t.trait, t.comparison, t.trait_value, t.set_on, t.withdrawn, t.row_version,
       g.revision, g.comparator, g.baseline, g.level, g.upper, g.milestones::text AS milestones, g.starts, g.due,
       h.class::int AS class, c.class::int AS checked
  FROM target.target t
  JOIN organisation.named_unit u ON u.node = t.node
  JOIN indicator.indicator i ON i.id = t.indicator
  JOIN indicator.definition d ON d.indicator_key = i.indicator_key AND d.version = t.version
 CROSS JOIN LATERAL (SELECT * FROM target.goal g
                      WHERE g.item = t.item AND g.known_to = 'infinity'
                      ORDER BY g.in_force <= :today DESC, CASE WHEN g.in_force <= :today THEN -g.revision ELSE g.revision END
                      LIMIT 1) g
  LEFT JOIN directive.named_directive n ON n.directive_key = t.directive_key
  LEFT JOIN standing.held h ON h.subject = 2 AND h.item = t.item
  LEFT JOIN standing.held c ON c.subject = 3 AND c.item = t.item
 WHERE /* narrowed */ true
 ORDER BY t.item
 LIMIT :most
