-- What stands in some series within a run of days, with its proof: of what composites are made, and what was made of it.
SELECT o.id, o.series, o.starts, o.ends, o.version, o.stance, o.author, o.state, o.maturity,
       o.value, o.numerator, o.denominator, o.answer, o.rank, o.rank_of, o.words, o.known_from,
       coalesce(p.level, 0) AS level, false AS broken, s.indicator_key, s.node, s.cut
  FROM indicator.series s
  JOIN indicator.observation o ON o.series = s.series AND o.known_to = 'infinity' AND o.stance <> 'CONTESTED'
                              AND o.starts < :until::date AND o.ends > :from::date
  LEFT JOIN indicator.proof p ON p.observation = o.id AND p.known_to = 'infinity'
 WHERE (s.indicator_key, s.node, s.cut) IN (SELECT * FROM unnest(:keys::int[], :nodes::int[], :cuts::text[]))
 ORDER BY o.series, o.ends, o.starts DESC, o.stance, o.author
