-- How often figures of an indicator were opened, day by day, by readers who do not report them themselves: counts and no more. They
-- show which figures nobody ever asks for.
CREATE TABLE indicator.look (
    indicator_key int NOT NULL REFERENCES indicator.indicator (indicator_key),
    day           date NOT NULL,
    times         int NOT NULL CHECK (times > 0),
    PRIMARY KEY (indicator_key, day)
);
ALTER TABLE indicator.look ENABLE ROW LEVEL SECURITY;
ALTER TABLE indicator.look FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON indicator.look USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));
GRANT SELECT, INSERT, UPDATE ON indicator.look TO plumbline_app;
