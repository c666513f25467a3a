-- The assignments that a part of a list shows; condition and order are put in by the programme. What stands beside them is read in
-- lines.sql, for these alone.
SELECT a.id, a.due
  FROM programme.assignment a
 WHERE /*where*/ true
 ORDER BY /*order*/ a.item
OFFSET :skipped
 LIMIT :most
