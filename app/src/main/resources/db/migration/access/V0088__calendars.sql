-- A token may also be the secret part of a calendar's address: it shows the days of one post and opens nothing else.
ALTER TABLE access.token ADD COLUMN purpose text NOT NULL DEFAULT 'PROGRAM' CHECK (purpose IN ('PROGRAM', 'CALENDAR'));
ALTER TABLE access.token ADD CHECK (purpose = 'PROGRAM' OR NOT writes);
