-- Assignments under a paper go on under the one it was joined to. Only a paper without clauses is joined.
UPDATE programme.assignment a
   SET directive_key = i.directive_key, row_version = a.row_version + 1
  FROM directive.directive f
  JOIN directive.directive i ON i.id = f.joined_to
 WHERE f.id = :from AND a.item = ANY (:items::bigint[])
