-- The targets that a part of a list shows; condition and order are put in by the list. What stands beside them is read in lines.sql,
-- for these alone.
SELECT t.item
  FROM target.target t
 WHERE /* narrowed */ true
 ORDER BY /* order */ t.item
 LIMIT :most
