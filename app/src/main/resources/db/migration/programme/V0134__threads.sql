-- A thread is followed from any record, a few steps of each branch at a time: what hangs on a record is found in its order by an index
-- alone, however much hangs there.
CREATE INDEX clause_parent ON directive.clause (parent, (length(path)), path) WHERE known_to = 'infinity';
DROP INDEX directive.derivation_upper_clause;
CREATE INDEX derivation_followed ON directive.derivation (upper_clause, lower_key, lower_clause) WHERE known_to = 'infinity';
CREATE INDEX answer_standing ON directive.answer (directive_key, node) WHERE known_to = 'infinity';

-- The order is that of lists, see WorstFirst.
DROP INDEX programme.assignment_upper;
CREATE INDEX assignment_upper ON programme.assignment
    (upper, (CASE stage WHEN 'ISSUED' THEN 1 WHEN 'DRAFT' THEN 2 WHEN 'DONE' THEN 3 ELSE 4 END), (handed_over IS NOT NULL),
     (CASE WHEN due IS NULL THEN 'infinity'::date ELSE due END), item)
    WHERE upper IS NOT NULL;
ANALYZE programme.assignment;

-- Targets of a clause or of a document, unit by unit: what a reader may see is then found by the units in reach.
CREATE INDEX target_followed ON target.target
    (directive_key, (coalesce(clause, '00000000-0000-0000-0000-000000000000'::uuid)), node, item) WHERE withdrawn IS NULL;
CREATE INDEX target_under ON target.target (directive_key, node, item) WHERE withdrawn IS NULL;

-- Which documents a reader reaches is asked by every statement on documents: the bodies at which the reader holds a mandate are looked up
-- by their numbers, and not sought among all bodies of the country.
CREATE OR REPLACE FUNCTION directive.readable() RETURNS SETOF int LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT directive_key FROM directive.audience
     WHERE node = ANY (store.roots()) AND (role <> 'U' OR reading_class <> 'RESTRICTED')
    UNION
    SELECT directive_key FROM directive.audience
     WHERE role IN ('I', 'D')
       AND node IN (SELECT unnest(store.own())
                    UNION
                    SELECT u.body_of FROM unnest(store.own() || store.roots()) AS mine (node)
                      JOIN organisation.unit u ON u.node = mine.node
                     WHERE u.body_of IS NOT NULL)
    UNION
    SELECT directive_key FROM directive.audience
     WHERE node = ANY (store.singles())
       AND (role = 'I' AND reading_class = 'OPEN' OR role = 'D' AND reading_class <> 'RESTRICTED');
END;
