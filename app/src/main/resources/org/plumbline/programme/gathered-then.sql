-- Assignments in sight by a part of their own, with how many stood in which class on a day, as known at an instant; part, joins
-- and condition are put in by the programme. The part is the one of today.
SELECT /*part*/ a.post AS part,
       count(*) FILTER (WHERE s.class = 0)::int AS c0, count(*) FILTER (WHERE s.class = 1)::int AS c1,
       count(*) FILTER (WHERE s.class = 2)::int AS c2, count(*) FILTER (WHERE s.class = 3)::int AS c3,
       count(*) FILTER (WHERE s.class = 4)::int AS c4, count(*) FILTER (WHERE s.class = 5)::int AS c5
  FROM programme.assignment a
  JOIN standing.span s ON s.subject = 1::smallint AND s.item = a.item AND s.valid_from <= :on AND s.valid_to > :on
                      AND s.known_from <= :knownAt AND s.known_to > :knownAt
  /*join*/
 WHERE /*where*/ true
 GROUP BY 1
