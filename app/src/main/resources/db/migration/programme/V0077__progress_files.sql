-- Files that come with a progress note; their bytes lie in the installation's folder of files. A file alone is a note.
CREATE TABLE programme.progress_file (
    id         uuid PRIMARY KEY,
    progress   uuid NOT NULL REFERENCES programme.progress,
    name       text NOT NULL,
    media_type text NOT NULL,
    size       bigint NOT NULL CHECK (size > 0),
    sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX progress_file_note ON programme.progress_file (progress);

ALTER TABLE programme.progress DROP CONSTRAINT progress_check;

ALTER TABLE programme.progress_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE programme.progress_file FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON programme.progress_file
    USING ((SELECT store.sees_everything()) OR EXISTS (SELECT 1 FROM programme.progress p WHERE p.id = progress))
    WITH CHECK ((SELECT store.has_scope()));

GRANT SELECT, INSERT ON programme.progress_file TO plumbline_app;
