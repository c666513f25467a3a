-- Who was reminded of an assignment, as directive.reminder keeps it for answers: of one thing at most once a day, unless it was
-- said again on purpose.
CREATE TABLE programme.reminder (
    id         uuid PRIMARY KEY,
    assignment uuid NOT NULL REFERENCES programme.assignment,
    on_day     date NOT NULL,
    again      boolean NOT NULL,
    post       uuid,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL
);
CREATE INDEX reminder_assignment ON programme.reminder (assignment, known_from DESC);
CREATE UNIQUE INDEX reminder_once_a_day ON programme.reminder (assignment, on_day) WHERE NOT again;

ALTER TABLE programme.reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE programme.reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON programme.reminder
    USING ((SELECT store.sees_everything()) OR EXISTS (SELECT 1 FROM programme.assignment a WHERE a.id = assignment))
    WITH CHECK ((SELECT store.has_scope()));

GRANT SELECT, INSERT ON programme.reminder TO plumbline_app;

-- What is under way by its day, whoever leads it: for those who chase, for notices of what falls due and for the Monday sheet.
CREATE INDEX assignment_running ON programme.assignment (due) WHERE stage = 'ISSUED';
-- What waits for an answer, by its day, whatever the document.
CREATE INDEX addressed_by ON directive.addressed (concretise_by) WHERE known_to = 'infinity' AND concretise_by IS NOT NULL;
