-- Figures as steps of a thread: what is stated of which indicator and unit, and how it is known.
SELECT o.id, i.id AS indicator, d.name::text AS indicator_name, u.id AS unit, u.name::text AS unit_name, o.series, o.cut,
       o.starts, o.ends, o.stance, o.state, o.value, o.numerator, o.denominator, o.answer, o.rank, o.rank_of, o.words,
       d.decimals, m.sign::text AS sign, CASE WHEN d.shape = 'RATIO' THEN coalesce(m.per, 1) ELSE 1 END AS per,
       o.known_to < 'infinity' AS closed, coalesce(p.level, 0) AS level
  FROM (SELECT w.*, x.indicator_key, x.node, x.cut
          FROM indicator.observation w JOIN indicator.series x ON x.series = w.series
         WHERE w.id = ANY (:ids::uuid[])
        OFFSET 0) o -- whether a reader sees a figure is asked once for each
  JOIN indicator.indicator i ON i.indicator_key = o.indicator_key
  JOIN indicator.definition d ON d.indicator_key = o.indicator_key AND d.version = o.version
  LEFT JOIN indicator.measure m ON m.code = d.measure
  LEFT JOIN organisation.named_unit u ON u.node = o.node
  LEFT JOIN indicator.proof p ON p.observation = o.id AND p.known_to = 'infinity'
