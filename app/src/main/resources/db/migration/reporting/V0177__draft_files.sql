-- Documents that a unit attached to a line and did not send yet: working paper as what it typed, gone when it is sent. The bytes lie in
-- the folder of files already; what was taken away again stays there under its hash and belongs to no record.
CREATE TABLE reporting.draft_file (
    id         uuid PRIMARY KEY,
    round      int NOT NULL,
    node       int NOT NULL,
    line       uuid NOT NULL,
    name       text NOT NULL,
    media_type text NOT NULL,
    size       bigint NOT NULL CHECK (size > 0),
    sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    starts     date,
    ends       date,
    collected  date,
    provider   uuid,
    held       boolean NOT NULL,
    request    text,
    actor      text NOT NULL,
    saved      timestamptz NOT NULL,
    UNIQUE (round, node, line, sha256),
    FOREIGN KEY (round, node) REFERENCES reporting.duty
);

ALTER TABLE reporting.draft_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE reporting.draft_file FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON reporting.draft_file
    USING ((SELECT store.sees_everything()) OR ((SELECT store.has_scope()) AND organisation.in_reach(node)))
    WITH CHECK ((SELECT store.has_scope()));
GRANT SELECT, INSERT, DELETE ON reporting.draft_file TO plumbline_app;
