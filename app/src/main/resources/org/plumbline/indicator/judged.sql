SELECT i.id, i.indicator_key, d.version, d.shape, d.measure, CASE WHEN d.shape = 'RATIO' THEN coalesce(m.per, 1) ELSE 1 END AS per, d.direction, d.part_of, d.place_rule,
       d.time_rule, d.frequency, d.decimals, d.least, d.most, d.field
  FROM indicator.indicator i
  JOIN indicator.definition d ON d.indicator_key = i.indicator_key AND d.version = i.version
  LEFT JOIN indicator.measure m ON m.code = d.measure
 WHERE i.id = ANY (:indicators::uuid[])
