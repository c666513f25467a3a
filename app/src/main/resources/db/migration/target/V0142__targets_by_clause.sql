-- Targets of a clause unit by unit, and those of a document and none of its clauses. Each index fits one question and no other, so that a
-- list of units is sought in it by one walk.
DROP INDEX target.target_followed;
CREATE INDEX target_of_clause ON target.target (clause, node, item) WHERE clause IS NOT NULL AND withdrawn IS NULL;
CREATE INDEX target_of_whole ON target.target (directive_key, node, item) WHERE clause IS NULL AND withdrawn IS NULL;
