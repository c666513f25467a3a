-- Calendars and rules are edited by people: each edit names the version it was made from. The calendar that was defined first
-- is the installation's own, whatever codes others get later.
ALTER TABLE procedure.calendar
    ADD COLUMN row_version int NOT NULL DEFAULT 1,
    ADD COLUMN defined bigint GENERATED ALWAYS AS IDENTITY;

-- What a rule is for, the words by which documents ask for it, and whether forms offer it still.
ALTER TABLE procedure.deadline_rule
    ADD COLUMN row_version int NOT NULL DEFAULT 1,
    ADD COLUMN purpose jsonb,
    ADD COLUMN words text[] NOT NULL DEFAULT '{}',
    ADD COLUMN offered boolean NOT NULL DEFAULT true;
