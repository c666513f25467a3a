-- Files of figures that were taken in, each one act: by its hash a file is known again, and its bytes lie in the folder of files.
CREATE TABLE indicator.import (
    id         uuid PRIMARY KEY REFERENCES indicator.entry,
    file       text NOT NULL,
    sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint NOT NULL CHECK (size > 0),
    decimal    text NOT NULL CHECK (decimal IN ('COMMA', 'POINT')),
    shares     text NOT NULL CHECK (shares IN ('ASKED', 'AS_MEASURED', 'AS_SHARES')),
    reason     text,
    entered    int NOT NULL,
    corrected  int NOT NULL,
    unchanged  int NOT NULL,
    empty      int NOT NULL,
    account    uuid,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL
);
CREATE INDEX import_hash ON indicator.import (sha256);

ALTER TABLE indicator.import ENABLE ROW LEVEL SECURITY;
ALTER TABLE indicator.import FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON indicator.import
    USING ((SELECT store.sees_everything()) OR account = (SELECT access.asking()))
    WITH CHECK ((SELECT store.has_scope()));
GRANT SELECT, INSERT ON indicator.import TO plumbline_app;
