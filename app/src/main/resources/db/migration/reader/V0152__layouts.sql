-- Layouts of tables whose headings the languages do not know: what each column holds, as an office said once. They count for the unit and
-- all below it. The signature is the headings, folded; a layout that is removed stays, for the drafts that were read by it.
CREATE TABLE reader.layout (
    id          uuid PRIMARY KEY,
    unit        int NOT NULL REFERENCES organisation.unit (node),
    name        text NOT NULL,
    signature   text NOT NULL,
    heads       text[] NOT NULL,
    head_rows   int NOT NULL CHECK (head_rows BETWEEN 1 AND 10),
    columns     jsonb NOT NULL,
    actor       text NOT NULL,
    known_from  timestamptz NOT NULL,
    removed     timestamptz,
    row_version int NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX layout_signature ON reader.layout (unit, signature) WHERE removed IS NULL;

ALTER TABLE reader.layout ENABLE ROW LEVEL SECURITY;
ALTER TABLE reader.layout FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON reader.layout
    USING ((SELECT store.sees_everything()) OR ((SELECT store.has_scope()) AND organisation.in_reach(unit)))
    WITH CHECK ((SELECT store.has_scope()));
GRANT SELECT, INSERT, UPDATE ON reader.layout TO plumbline_app;
