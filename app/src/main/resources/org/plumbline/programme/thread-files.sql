-- The files that came with what was noted on each assignment.
SELECT p.id AS parent, x.id, x.id::text AS mark, x.name, p.id AS assignment, x.total
  FROM unnest(:parents::uuid[]) WITH ORDINALITY AS p (id, place)
 CROSS JOIN LATERAL (
       SELECT f.id, f.name, count(*) OVER () AS total
         FROM (SELECT e.id, e.name
                 FROM programme.progress g JOIN programme.progress_file e ON e.progress = g.id
                WHERE g.assignment = p.id AND /*after*/ true
                ORDER BY e.id LIMIT :counted) f
        ORDER BY f.id LIMIT :few) x
 ORDER BY p.place, x.id
