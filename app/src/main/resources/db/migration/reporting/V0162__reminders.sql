-- Reminders of returns that are owed.
CREATE TABLE reporting.reminder (
    id         uuid NOT NULL,
    round      int NOT NULL,
    node       int NOT NULL,
    on_day     date NOT NULL,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    PRIMARY KEY (id, node),
    FOREIGN KEY (round, node) REFERENCES reporting.duty
);
CREATE INDEX reminder_duty ON reporting.reminder (round, node, known_from);
CREATE INDEX round_due ON reporting.round (due);

ALTER TABLE reporting.reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE reporting.reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON reporting.reminder
    USING ((SELECT store.sees_everything()) OR ((SELECT store.has_scope()) AND organisation.in_reach(node)))
    WITH CHECK ((SELECT store.has_scope()));
GRANT SELECT, INSERT ON reporting.reminder TO plumbline_app;
