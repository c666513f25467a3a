-- Lists of assignments show their first rows, the worst first, whatever their length: see WorstFirst, which says the same words.
CREATE INDEX assignment_worst ON programme.assignment
    (array_position('{ISSUED,DRAFT,DONE,CANCELLED}'::text[], stage), (handed_over IS NOT NULL), coalesce(due, 'infinity'::date), item);
CREATE INDEX assignment_directive_worst ON programme.assignment
    (directive_key, array_position('{ISSUED,DRAFT,DONE,CANCELLED}'::text[], stage), (handed_over IS NOT NULL),
     coalesce(due, 'infinity'::date), item);

CREATE INDEX assignment_clause ON programme.assignment
    (clause, array_position('{ISSUED,DRAFT,DONE,CANCELLED}'::text[], stage), (handed_over IS NOT NULL), coalesce(due, 'infinity'::date), item)
    WHERE clause IS NOT NULL;

-- What is under way at an owner or under a document, by its due day.
DROP INDEX programme.assignment_owner;
CREATE INDEX assignment_owner ON programme.assignment (owner, stage, due, item);
CREATE INDEX assignment_drafts ON programme.assignment (owner, item) WHERE stage = 'DRAFT';
CREATE INDEX assignment_directive_due ON programme.assignment (directive_key, stage, due, item);

-- Counted by clause without a look at the rows.
DROP INDEX programme.assignment_directive;
CREATE INDEX assignment_directive ON programme.assignment (directive_key, clause)
    INCLUDE (lead, owner, stage, starts, due, issued, handed_over, done, cancelled);

-- What follows from nothing is asked for with every document.
CREATE INDEX assignment_sourceless ON programme.assignment (directive_key, due, item)
    WHERE clause IS NULL AND upper IS NULL AND stage <> 'CANCELLED';

-- Hands that have ended are few.
CREATE INDEX unit_ceased ON organisation.unit (ceased, node) WHERE ceased < 'infinity';
CREATE INDEX post_ceased ON organisation.post (ceased, id) WHERE ceased < 'infinity';

-- Readers are many at once: none of them takes the processors of others.
ALTER TABLE programme.assignment SET (parallel_workers = 0);
