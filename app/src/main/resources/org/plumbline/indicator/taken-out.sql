-- The figures that stand, unit by unit, with what a table has to say of each.
SELECT o.id, i.id AS indicator, i.code, d.name::text AS name, coalesce(w.code, w.id::text, '') AS owner, u.id AS unit,
       coalesce(u.code, u.id::text) AS unit_code, u.name::text AS unit_name, s.cut, o.starts, o.ends, o.state, o.maturity, o.value,
       o.numerator, o.denominator, o.answer, o.rank, o.rank_of, o.words, o.source, d.shape, d.measure, d.decimals,
       CASE WHEN d.shape = 'RATIO' THEN coalesce(m.per, 1) ELSE 1 END AS per, coalesce(p.level, 0) AS level, o.known_from
  FROM indicator.observation o
  JOIN indicator.series s ON s.series = o.series
  JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
  JOIN indicator.definition d ON d.indicator_key = s.indicator_key AND d.version = o.version
  JOIN organisation.named_unit u ON u.node = s.node
  LEFT JOIN organisation.unit w ON w.node = i.owner
  LEFT JOIN indicator.measure m ON m.code = d.measure
  LEFT JOIN indicator.proof p ON p.observation = o.id AND p.known_to = 'infinity'
 WHERE o.known_to = 'infinity' AND o.stance IN ('REPORTED', 'DERIVED') AND /*where*/ true
 ORDER BY i.code_key, i.indicator_key, s.node, s.cut, o.ends, o.starts
