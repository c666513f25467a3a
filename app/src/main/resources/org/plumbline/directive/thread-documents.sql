-- The documents that carry each document out without being named in an answer to it, in the order in which they were registered.
SELECT p.id AS parent, x.id, x.id::text AS mark, x.total
  FROM unnest(:parents::uuid[]) WITH ORDINALITY AS p (id, place)
  JOIN directive.directive d ON d.id = p.id
 CROSS JOIN LATERAL (
       SELECT f.id, f.directive_key, count(*) OVER () AS total
         FROM (SELECT l.id, l.directive_key
                 FROM directive.relation r
                 JOIN directive.directive l ON l.directive_key = r.from_key
                WHERE r.to_key = d.directive_key AND r.kind = 'CONCRETISES' AND r.known_to = 'infinity'
                  AND NOT EXISTS (SELECT 1 FROM directive.answer w
                                   WHERE w.document_key = r.from_key AND w.directive_key = r.to_key AND w.known_to = 'infinity')
                  AND /*after*/ true
                ORDER BY l.directive_key LIMIT :counted) f
        ORDER BY f.directive_key LIMIT :few) x
 ORDER BY p.place, x.directive_key
