-- Targets of a clause, or of a document and none of its clauses, unit by unit. The index names columns alone: an expression would not be
-- looked up where row-level security has to be asked first.
DROP INDEX target.target_followed;
CREATE INDEX target_followed ON target.target (directive_key, clause, node, item) WHERE withdrawn IS NULL;
