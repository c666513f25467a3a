-- Figures with all that is said of them, as known at an instant; of history, all that was ever said.
SELECT o.id, i.id AS indicator, u.id AS unit, s.node, s.cut, s.series, o.starts, o.ends, o.version, o.stance, a.id AS author,
       a.name::text AS author_name, o.state, o.maturity, o.value, o.numerator, o.denominator, o.answer, o.rank, o.rank_of, o.words,
       o.source, o.corrects, o.known_from, CASE WHEN o.known_to = 'infinity' THEN NULL ELSE o.known_to END AS closed,
       o.closed_reason, cb.actor AS closer, e.actor, e.on_day, e.post,
       coalesce(p.level, 0) AS level, p.id AS proof, p.on_day AS proven_on, p.actor AS prover, p.note,
       c.result, c.cause, c.difficulty, c.proposal,
       CASE WHEN d.shape = 'RATIO' THEN coalesce(m.per, 1) ELSE 1 END AS per,
       EXISTS (SELECT 1 FROM indicator.break b
               WHERE b.indicator_key = s.indicator_key AND (b.node IS NULL OR b.node = s.node)
                 AND b.known_from <= :known AND b.known_to > :known AND b.starts <= o.starts
                 AND NOT EXISTS (SELECT 1 FROM indicator.observation x
                                  WHERE x.series = o.series AND x.known_from <= :known AND x.known_to > :known
                                    AND x.starts >= b.starts
                                    AND (x.ends < o.ends OR x.ends = o.ends AND x.starts > o.starts))) AS broken,
       (SELECT count(*) FROM indicator.observation w
         WHERE w.series = o.series AND w.ends = o.ends AND w.starts = o.starts AND w.stance = o.stance AND w.author = o.author
           AND w.known_from < o.known_from) AS earlier,
       (SELECT count(*) FROM indicator.review r WHERE r.observation = o.id AND r.known_from <= :known) AS reviews
  FROM indicator.observation o
  JOIN indicator.series s ON s.series = o.series
  JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
  JOIN indicator.definition d ON d.indicator_key = s.indicator_key AND d.version = o.version
  LEFT JOIN indicator.measure m ON m.code = d.measure
  JOIN organisation.unit u ON u.node = s.node
  LEFT JOIN organisation.named_unit a ON a.node = o.author
  JOIN indicator.entry e ON e.id = o.entry
  LEFT JOIN indicator.entry cb ON cb.id = o.closed_by
  LEFT JOIN indicator.comment c ON c.observation = o.id
  LEFT JOIN indicator.proof p ON p.observation = o.id AND p.known_from <= :known AND p.known_to > :known
 WHERE /*where*/ true
 ORDER BY o.series, o.ends, o.starts, o.stance, o.author, o.known_from, o.id
