-- Requests for supplement: an office asks a unit for a document or an explanation on a record, until a day. The request keeps its place
-- in the loop; its steps are never overwritten.
CREATE SCHEMA supplement;
GRANT USAGE ON SCHEMA supplement TO plumbline_app;

CREATE TABLE supplement.request (
    id          uuid PRIMARY KEY,
    about       text NOT NULL CHECK (about IN ('FIGURE', 'PROGRESS', 'LINE')),
    record      uuid NOT NULL,
    line        uuid,
    node        int NOT NULL REFERENCES organisation.unit (node),
    office      int NOT NULL REFERENCES organisation.unit (node),
    wants       text NOT NULL CHECK (wants IN ('DOCUMENT', 'EXPLANATION')),
    words       text NOT NULL,
    due         date NOT NULL,
    stage       text NOT NULL CHECK (stage IN ('ASKED', 'ANSWERED', 'TAKEN', 'WITHDRAWN')),
    times       int NOT NULL DEFAULT 1 CHECK (times > 0),
    asked       date NOT NULL,
    answered    date,
    row_version int NOT NULL DEFAULT 1,
    known_from  timestamptz NOT NULL,
    CHECK ((about = 'LINE') = (line IS NOT NULL)),
    CHECK (node <> office)
);
CREATE INDEX request_record ON supplement.request (record, node);
CREATE INDEX request_owed ON supplement.request (node, due) WHERE stage = 'ASKED';
CREATE INDEX request_office ON supplement.request (office, due) WHERE stage IN ('ASKED', 'ANSWERED');

CREATE TABLE supplement.step (
    id         uuid PRIMARY KEY,
    request    uuid NOT NULL REFERENCES supplement.request,
    kind       text NOT NULL CHECK (kind IN ('ASKED', 'ANSWERED', 'AGAIN', 'TAKEN', 'WITHDRAWN')),
    words      text,
    due        date,
    on_day     date NOT NULL,
    post       uuid,
    account    uuid,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    CHECK ((kind IN ('ASKED', 'AGAIN')) = (due IS NOT NULL)),
    CHECK (kind IN ('ANSWERED', 'TAKEN') OR words IS NOT NULL)
);
CREATE INDEX step_request ON supplement.step (request, known_from);

-- Files that came with an answer; their bytes lie in the installation's folder of files.
CREATE TABLE supplement.file (
    id         uuid PRIMARY KEY,
    step       uuid NOT NULL REFERENCES supplement.step,
    name       text NOT NULL,
    media_type text NOT NULL,
    size       bigint NOT NULL CHECK (size > 0),
    sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX file_step ON supplement.file (step);

-- Who reads the unit that is asked reads what it is asked, unless the record itself is for fewer.
ALTER TABLE supplement.request ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplement.request FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON supplement.request
    USING ((SELECT store.sees_everything())
           OR ((SELECT store.has_scope()) AND organisation.in_reach(node)
               AND (about <> 'PROGRESS' OR EXISTS (SELECT 1 FROM programme.assignment a WHERE a.id = record))))
    WITH CHECK ((SELECT store.has_scope()));
ALTER TABLE supplement.step ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplement.step FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON supplement.step
    USING ((SELECT store.sees_everything()) OR EXISTS (SELECT 1 FROM supplement.request r WHERE r.id = request))
    WITH CHECK ((SELECT store.has_scope()));
ALTER TABLE supplement.file ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplement.file FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON supplement.file
    USING ((SELECT store.sees_everything()) OR EXISTS (SELECT 1 FROM supplement.step s WHERE s.id = step))
    WITH CHECK ((SELECT store.has_scope()));

GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA supplement TO plumbline_app;
GRANT UPDATE ON supplement.request TO plumbline_app;
