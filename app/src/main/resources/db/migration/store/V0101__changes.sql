-- A mark for everything that may change what is counted of a record, so that what was counted once can be kept until then. The
-- sum of a record's marks is compared, so marks may be drawn together. Key 0 stands for all records of a kind.
CREATE TABLE store.change (
    kind text NOT NULL,
    key  int NOT NULL,
    mark bigint NOT NULL
);
CREATE INDEX change_key ON store.change (kind, key) INCLUDE (mark);
GRANT SELECT, INSERT, UPDATE, DELETE ON store.change TO plumbline_app;
ALTER TABLE store.change ENABLE ROW LEVEL SECURITY;
ALTER TABLE store.change FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON store.change USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));

DROP TABLE directive.change;
