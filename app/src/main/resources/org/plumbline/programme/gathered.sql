-- Assignments in sight by a part of their own, such as post or label, with how many stand in which class today; part, joins and
-- condition are put in by the programme.
SELECT /*part*/ a.post AS part,
       count(*) FILTER (WHERE a.stage = 'DONE' AND a.done <= a.due)::int AS c0,
       count(*) FILTER (WHERE a.stage = 'DONE' AND a.done > a.due)::int AS c1,
       count(*) FILTER (WHERE a.stage = 'ISSUED' AND coalesce(a.handed_over, :today) <= a.due
                          AND (a.handed_over IS NOT NULL OR a.starts IS NULL OR a.starts <= :today))::int AS c2,
       count(*) FILTER (WHERE a.stage = 'ISSUED' AND coalesce(a.handed_over, :today) > a.due)::int AS c3,
       count(*) FILTER (WHERE a.stage = 'ISSUED' AND a.handed_over IS NULL AND :today <= a.due AND a.starts > :today)::int AS c4,
       count(*) FILTER (WHERE a.stage = 'CANCELLED')::int AS c5
  FROM programme.assignment a
  /*join*/
 WHERE a.issued IS NOT NULL AND /*where*/ true
 GROUP BY 1
