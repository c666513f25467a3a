-- What was set up by lists: each file that was carried out, and the codes by which its assignments are known again.
CREATE SCHEMA lists;
GRANT USAGE ON SCHEMA lists TO plumbline_app;

CREATE TABLE lists.import (
    id         uuid PRIMARY KEY,
    file       text NOT NULL,
    hash       text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    size       bigint NOT NULL,
    units      int NOT NULL,
    posts      int NOT NULL,
    accounts   int NOT NULL,
    directives int NOT NULL,
    assignments int NOT NULL,
    account    uuid,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL
);
CREATE INDEX import_hash ON lists.import (hash);

-- Assignments bear no code of their own; whoever assigns numbers his as he likes.
CREATE TABLE lists.assignment_code (
    owner      int NOT NULL REFERENCES organisation.unit (node),
    code       text NOT NULL,
    assignment uuid NOT NULL UNIQUE REFERENCES programme.assignment,
    import     uuid NOT NULL REFERENCES lists.import,
    PRIMARY KEY (owner, code)
);

-- How the columns of a pasted table were understood, by its headings.
CREATE TABLE lists.layout (
    id          uuid PRIMARY KEY,
    fingerprint text NOT NULL UNIQUE,
    columns     jsonb NOT NULL,
    known_from  timestamptz NOT NULL
);

ALTER TABLE lists.import ENABLE ROW LEVEL SECURITY;
ALTER TABLE lists.import FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON lists.import
    USING ((SELECT store.sees_everything()) OR account = (SELECT access.asking()))
    WITH CHECK ((SELECT store.has_scope()));

ALTER TABLE lists.assignment_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE lists.assignment_code FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON lists.assignment_code
    USING ((SELECT store.sees_everything())
           OR EXISTS (SELECT 1 FROM programme.assignment a WHERE a.id = assignment))
    WITH CHECK ((SELECT store.has_scope()));

ALTER TABLE lists.layout ENABLE ROW LEVEL SECURITY;
ALTER TABLE lists.layout FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON lists.layout USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA lists TO plumbline_app;
