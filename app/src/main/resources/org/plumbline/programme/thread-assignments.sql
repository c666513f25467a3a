-- Assignments that hang on each record, the worst first; on what they hang and their order are put in by the programme.
SELECT p.id AS parent, x.id, x.mark, x.total
  FROM unnest(:parents::uuid[]) WITH ORDINALITY AS p (id, place)
 CROSS JOIN LATERAL (
       SELECT f.id, f.mark, f.place, count(*) OVER () AS total
         FROM (SELECT row_number() OVER () AS place, o.id, o.mark
                 FROM (SELECT a.id,
                              a.stage || '_' || CASE WHEN a.handed_over IS NULL THEN '0' ELSE '1' END || '_' || coalesce(a.due::text, '')
                              || '_' || a.id AS mark
                         FROM programme.assignment a
                        WHERE /*hangs*/ a.clause = p.id AND /*after*/ true
                        ORDER BY /*order*/ a.item LIMIT :counted) o) f
        ORDER BY f.place LIMIT :few) x
 ORDER BY p.place, x.place
