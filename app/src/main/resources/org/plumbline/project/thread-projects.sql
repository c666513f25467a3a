-- Projects that carry each clause out, by code.
SELECT p.id AS parent, x.id, x.id::text AS mark, x.total
  FROM unnest(:parents::uuid[]) WITH ORDINALITY AS p (id, place)
  JOIN directive.present_clause c ON c.id = p.id
 CROSS JOIN LATERAL (
       SELECT f.id, f.code_key, count(*) OVER () AS total
         FROM (SELECT b.id, b.code_key
                 FROM project.clause k JOIN project.project b ON b.id = k.project
                WHERE k.directive_key = c.directive_key AND k.clause = p.id AND /*after*/ true
                ORDER BY b.code_key, b.id LIMIT :counted) f
        ORDER BY f.code_key, f.id LIMIT :few) x
 ORDER BY p.place, x.code_key, x.id
