-- Schemes by which targets are judged, as files in versions; and which document prescribes which, from which day on. Nothing is ever
-- overwritten: a version stays as it was registered, and another one takes its place from its own day on.
CREATE TABLE target.scheme (
    code         text PRIMARY KEY,
    withdrawn    date,
    reason       text,
    known_from   timestamptz NOT NULL,
    withdrawn_at timestamptz NOT NULL DEFAULT 'infinity',
    CHECK ((withdrawn IS NULL) = (reason IS NULL)),
    CHECK ((withdrawn IS NULL) = (withdrawn_at = 'infinity'))
);

CREATE TABLE target.scheme_version (
    id         uuid PRIMARY KEY,
    code       text NOT NULL REFERENCES target.scheme,
    version    text NOT NULL,
    file       text NOT NULL,
    from_day   date NOT NULL,
    decision   text,
    post       uuid,
    account    uuid,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    UNIQUE (code, version)
);

-- No code: the usual scheme again.
CREATE TABLE target.prescription (
    id            uuid PRIMARY KEY,
    directive_key int NOT NULL REFERENCES directive.directive (directive_key),
    code          text REFERENCES target.scheme,
    from_day      date NOT NULL,
    decision      text,
    post          uuid,
    account       uuid,
    actor         text NOT NULL,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz NOT NULL DEFAULT 'infinity',
    CHECK (known_from < known_to)
);
CREATE UNIQUE INDEX prescription_known ON target.prescription (directive_key, from_day) WHERE known_to = 'infinity';
CREATE INDEX prescription_code ON target.prescription (code);

-- Schemes are a common language, as definitions are; what a document prescribes is read by whoever reads the document.
DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['scheme', 'scheme_version', 'prescription'] LOOP
        EXECUTE format('ALTER TABLE target.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE target.%I FORCE ROW LEVEL SECURITY', each);
    END LOOP;
END $$;
CREATE POLICY scoped ON target.scheme USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));
CREATE POLICY scoped ON target.scheme_version USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));
CREATE POLICY scoped ON target.prescription
    USING ((SELECT store.sees_everything()) OR (SELECT indicator.judging())
           OR ((SELECT store.has_scope()) AND directive_key IN (SELECT directive.readable())))
    WITH CHECK ((SELECT store.has_scope()));

GRANT SELECT, INSERT, UPDATE ON target.scheme, target.scheme_version, target.prescription TO plumbline_app;
