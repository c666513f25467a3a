-- The first rows of a list that lie below a unit, looked for among the first of the whole list; how many were looked at stands
-- beside each. Condition, place and order are put in by the programme.
WITH a AS MATERIALIZED (
    SELECT a.id, a.item, a.lead, a.stage, a.handed_over, a.due
      FROM programme.assignment a
     WHERE /*where*/ true
     ORDER BY /*order*/ a.item
     LIMIT :walk
)
SELECT a.id, a.due, (SELECT count(*) FROM a) AS walked
  FROM a
 WHERE /*below*/ true
 ORDER BY /*order*/ a.item
OFFSET :skipped
 LIMIT :most
