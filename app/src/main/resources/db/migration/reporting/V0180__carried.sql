-- A return that was filled in in a file, without a line, and carried: which file, whoever brought it. The sending is a step like others; the
-- same answers brought again are known by their digest and get the receipt of then.
CREATE TABLE reporting.carried (
    step    uuid PRIMARY KEY REFERENCES reporting.step,
    file    text NOT NULL,
    form    text NOT NULL CHECK (form IN ('WORKBOOK', 'PAGE', 'DATA')),
    hash    text NOT NULL,
    content text NOT NULL
);
CREATE INDEX carried_content ON reporting.carried (content);

-- The number and the day of the paper that was signed for a return, and its scan.
CREATE TABLE reporting.outgoing (
    id         uuid PRIMARY KEY,
    return_id  uuid NOT NULL REFERENCES reporting.return,
    number     text NOT NULL,
    signed     date NOT NULL,
    name       text,
    media_type text,
    size       bigint,
    sha256     text,
    on_day     date NOT NULL,
    post       uuid,
    account    uuid,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    CHECK ((name IS NULL) = (sha256 IS NULL) AND (media_type IS NULL) = (sha256 IS NULL) AND (size IS NULL) = (sha256 IS NULL))
);
CREATE INDEX outgoing_return ON reporting.outgoing (return_id, known_from);

ALTER TABLE reporting.carried ENABLE ROW LEVEL SECURITY;
ALTER TABLE reporting.carried FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON reporting.carried
    USING ((SELECT store.sees_everything()) OR EXISTS (SELECT 1 FROM reporting.step s WHERE s.id = step))
    WITH CHECK ((SELECT store.has_scope()));
ALTER TABLE reporting.outgoing ENABLE ROW LEVEL SECURITY;
ALTER TABLE reporting.outgoing FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON reporting.outgoing
    USING ((SELECT store.sees_everything()) OR EXISTS (SELECT 1 FROM reporting.return r WHERE r.id = return_id))
    WITH CHECK ((SELECT store.has_scope()));

GRANT SELECT, INSERT ON reporting.carried, reporting.outgoing TO plumbline_app;
