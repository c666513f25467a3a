-- That an indicator measures badly for a unit: said by the unit of the definition itself, with the reason and what it proposes. It changes
-- no figure, no verdict and no standing; it is shown beside them until it is withdrawn.
CREATE TABLE indicator.contest (
    id              uuid PRIMARY KEY,
    indicator_key   int NOT NULL REFERENCES indicator.indicator (indicator_key),
    version         int NOT NULL,
    node            int NOT NULL REFERENCES organisation.unit (node),
    reason          text NOT NULL,
    proposal        text NOT NULL,
    on_day          date NOT NULL,
    post            uuid,
    account         uuid,
    actor           text NOT NULL,
    known_from      timestamptz NOT NULL,
    answer          text,
    answered        date,
    answered_by     text,
    withdrawn       date,
    withdraw_reason text,
    CHECK ((answer IS NULL) = (answered IS NULL)),
    CHECK ((answer IS NULL) = (answered_by IS NULL)),
    CHECK ((withdrawn IS NULL) = (withdraw_reason IS NULL))
);
CREATE UNIQUE INDEX contest_standing ON indicator.contest (indicator_key, node) WHERE withdrawn IS NULL;
CREATE INDEX contest_node ON indicator.contest (node);

ALTER TABLE indicator.contest ENABLE ROW LEVEL SECURITY;
ALTER TABLE indicator.contest FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON indicator.contest
    USING ((SELECT store.sees_everything()) OR ((SELECT store.has_scope()) AND organisation.in_reach(node)))
    WITH CHECK ((SELECT store.has_scope()));
GRANT SELECT, INSERT, UPDATE ON indicator.contest TO plumbline_app;
