-- Calendars by which days are reckoned, and rules by which a day is set. Reference data of the installation: small, and
-- open to whoever has a scope.
CREATE SCHEMA procedure;
GRANT USAGE ON SCHEMA procedure TO plumbline_app;

-- days_off: 1 is Monday, 7 is Sunday.
CREATE TABLE procedure.calendar (
    id       uuid PRIMARY KEY,
    code     text NOT NULL UNIQUE,
    name     jsonb NOT NULL,
    days_off smallint[] NOT NULL,
    CHECK (days_off <@ '{1,2,3,4,5,6,7}'::smallint[] AND cardinality(days_off) < 7)
);

-- A day that differs from its weekday: a holiday, or a day worked in its place.
CREATE TABLE procedure.special_day (
    calendar uuid NOT NULL REFERENCES procedure.calendar,
    day      date NOT NULL,
    working  boolean NOT NULL,
    name     jsonb NOT NULL,
    PRIMARY KEY (calendar, day)
);

-- The calendar of a body, by its outer identifier; whoever has none goes by that of the unit above, else by the first.
CREATE TABLE procedure.calendar_of (
    body     uuid PRIMARY KEY,
    calendar uuid NOT NULL REFERENCES procedure.calendar
);

-- "urgent" is three working days: by which a due day follows from the day something began.
CREATE TABLE procedure.deadline_rule (
    id       uuid PRIMARY KEY,
    code     text NOT NULL UNIQUE,
    name     jsonb NOT NULL,
    amount   int NOT NULL CHECK (amount > 0 AND amount <= 3660),
    day_unit text NOT NULL CHECK (day_unit IN ('WORKING', 'CALENDAR')),
    shift    text NOT NULL CHECK (shift IN ('NONE', 'NEXT', 'PREVIOUS')),
    sort     int NOT NULL
);

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['calendar', 'special_day', 'calendar_of', 'deadline_rule'] LOOP
        EXECUTE format('ALTER TABLE procedure.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE procedure.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON procedure.%I USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA procedure TO plumbline_app;
