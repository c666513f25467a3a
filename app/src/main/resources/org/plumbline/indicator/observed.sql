-- The figures of series as known at an instant, with the proof and the breaks of then, in the order of their periods.
SELECT o.id, o.series, o.starts, o.ends, o.version, o.stance, o.author, o.state, o.maturity,
       o.value, o.numerator, o.denominator, o.answer, o.rank, o.rank_of, o.words, o.known_from,
       coalesce(p.level, 0) AS level,
       EXISTS (SELECT 1 FROM indicator.break b
               WHERE b.indicator_key = s.indicator_key AND (b.node IS NULL OR b.node = s.node)
                 AND b.known_from <= :known AND b.known_to > :known AND b.starts <= o.starts
                 AND NOT EXISTS (SELECT 1 FROM indicator.observation x
                                  WHERE x.series = o.series AND x.known_from <= :known AND x.known_to > :known
                                    AND x.starts >= b.starts
                                    AND (x.ends < o.ends OR x.ends = o.ends AND x.starts > o.starts))) AS broken
  FROM indicator.series s
  JOIN indicator.observation o ON o.series = s.series AND o.known_from <= :known AND o.known_to > :known
  LEFT JOIN indicator.proof p ON p.observation = o.id AND p.known_from <= :known AND p.known_to > :known
 WHERE s.series = ANY (:series::bigint[])
 ORDER BY o.series, o.ends, o.starts DESC, o.stance, o.author
