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
CREATE INDEX reminder_known ON programme.reminder (known_from);
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

-- What became known in a span, and what was due in it: for the Monday sheet.
CREATE INDEX assignment_first_due ON programme.assignment (original_due) WHERE issued IS NOT NULL;
CREATE INDEX delivery_known ON programme.delivery (known_from);
CREATE INDEX delivery_decided_known ON programme.delivery (decided_known) WHERE decided_known IS NOT NULL;
CREATE INDEX more_time_known ON programme.more_time (known_from);
CREATE INDEX more_time_decided_known ON programme.more_time (decided_known) WHERE decided_known IS NOT NULL;
CREATE INDEX more_time_granted_to ON programme.more_time (granted_to) WHERE granted_to IS NOT NULL;
CREATE INDEX directive_reminder_at ON directive.reminder (at);
CREATE INDEX answer_known ON directive.answer (known_from);
