-- Names and holders are looked up by their keys, row by row of every list. The indexes that keep their days apart look cheaper to
-- the database and are many times slower, so they hold the key in a form that no question asks for.
ALTER TABLE organisation.unit_name DROP CONSTRAINT unit_name_node_daterange_excl;
ALTER TABLE organisation.unit_name ADD CONSTRAINT unit_name_node_daterange_excl
    EXCLUDE USING gist ((node + 0) WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE organisation.holder DROP CONSTRAINT holder_post_daterange_excl;
ALTER TABLE organisation.holder ADD CONSTRAINT holder_post_daterange_excl
    EXCLUDE USING gist ((post::text) WITH =, daterange(valid_from, valid_to) WITH &&);

-- What a unit or a post has is chosen from by an index alone, and only what is shown is read.
DROP INDEX programme.assignment_lead;
CREATE INDEX assignment_lead ON programme.assignment (lead, stage, due) INCLUDE (id, item, handed_over, directive_key, owner);
DROP INDEX programme.assignment_post;
CREATE INDEX assignment_post ON programme.assignment (post, stage, due)
    INCLUDE (id, item, issued, handed_over, done, cancelled, directive_key, lead, owner);
DROP INDEX programme.assignment_leader;
CREATE INDEX assignment_leader ON programme.assignment (leader, stage, due)
    INCLUDE (id, item, post, issued, handed_over, done, cancelled, directive_key, lead, owner);

-- How often each value of an index's own words occurs is known only once it was counted.
ANALYZE programme.assignment;
