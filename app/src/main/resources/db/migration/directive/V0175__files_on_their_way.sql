-- Bytes of files that came in while the house has a virus scanner, by their hash: held until it answered. Bytes without a row were
-- looked through by their content when they came, and nothing else was asked.
CREATE TABLE directive.held_file (
    sha256     text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    state      text NOT NULL CHECK (state IN ('HELD', 'PASSED', 'REFUSED')),
    found      text,
    known_from timestamptz NOT NULL,
    looked     timestamptz,
    CHECK ((state = 'REFUSED') = (found IS NOT NULL)),
    CHECK ((state = 'HELD') = (looked IS NULL))
);
CREATE INDEX held_file_waiting ON directive.held_file (known_from, sha256) WHERE state = 'HELD';

-- A hash says nothing of a record: whoever has a scope may ask for the state of bytes whose hash it knows.
ALTER TABLE directive.held_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE directive.held_file FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON directive.held_file
    USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));
GRANT SELECT, INSERT, UPDATE ON directive.held_file TO plumbline_app;

-- Files that come piece by piece: no record and no history, gone after two days. The bytes lie beside the folder of files.
CREATE TABLE directive.upload (
    id      uuid PRIMARY KEY,
    account uuid NOT NULL,
    name    text NOT NULL,
    size    bigint NOT NULL CHECK (size > 0),
    used    boolean NOT NULL DEFAULT false,
    begun   timestamptz NOT NULL
);
CREATE INDEX upload_account ON directive.upload (account) WHERE NOT used;
CREATE INDEX upload_begun ON directive.upload (begun);

ALTER TABLE directive.upload ENABLE ROW LEVEL SECURITY;
ALTER TABLE directive.upload FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON directive.upload
    USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));
GRANT SELECT, INSERT, UPDATE, DELETE ON directive.upload TO plumbline_app;
