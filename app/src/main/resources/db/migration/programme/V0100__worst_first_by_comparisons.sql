-- The order of lists is made of comparisons alone, see WorstFirst: an index may be asked for nothing else before it is known what a
-- reader may see.
DROP INDEX programme.assignment_worst;
CREATE INDEX assignment_worst ON programme.assignment
    ((CASE stage WHEN 'ISSUED' THEN 1 WHEN 'DRAFT' THEN 2 WHEN 'DONE' THEN 3 ELSE 4 END), (handed_over IS NOT NULL),
     (CASE WHEN due IS NULL THEN 'infinity'::date ELSE due END), item);
DROP INDEX programme.assignment_directive_worst;
CREATE INDEX assignment_directive_worst ON programme.assignment
    (directive_key, (CASE stage WHEN 'ISSUED' THEN 1 WHEN 'DRAFT' THEN 2 WHEN 'DONE' THEN 3 ELSE 4 END), (handed_over IS NOT NULL),
     (CASE WHEN due IS NULL THEN 'infinity'::date ELSE due END), item);
DROP INDEX programme.assignment_clause;
CREATE INDEX assignment_clause ON programme.assignment
    (clause, (CASE stage WHEN 'ISSUED' THEN 1 WHEN 'DRAFT' THEN 2 WHEN 'DONE' THEN 3 ELSE 4 END), (handed_over IS NOT NULL),
     (CASE WHEN due IS NULL THEN 'infinity'::date ELSE due END), item)
    WHERE clause IS NOT NULL;
ANALYZE programme.assignment;
