-- Who does what by when. An assignment may carry out a clause, or be derived from an upper assignment, or stand alone;
-- what has no source shows as such. Words of what was stated are appended, never overwritten; the assignment's own text is
-- versioned by its happenings. Where it stands on a day is kept by schema standing.
CREATE SCHEMA programme;
GRANT USAGE ON SCHEMA programme TO plumbline_app;

-- owner assigned it, lead carries it out. due is the day in force; original_due is the first one and never changes once
-- the assignment was issued.
CREATE TABLE programme.assignment (
    id            uuid PRIMARY KEY,
    item          bigint NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY,
    directive_key int REFERENCES directive.directive (directive_key),
    clause        uuid,
    upper         uuid REFERENCES programme.assignment,
    owner         int NOT NULL REFERENCES organisation.unit (node),
    title         jsonb NOT NULL,
    title_key     text NOT NULL,
    lead          int REFERENCES organisation.unit (node),
    lead_reason   text,
    post          uuid,
    leader        uuid,
    deliverable   text,
    measure       text,
    starts        date,
    due           date,
    original_due  date,
    field         uuid,
    stage         text NOT NULL CHECK (stage IN ('DRAFT', 'ISSUED', 'DONE', 'CANCELLED')),
    issued        date,
    handed_over   date,
    done          date,
    cancelled     date,
    cancel_reason text,
    blocked       date,
    block_reason  text,
    row_version   int NOT NULL DEFAULT 1,
    known_from    timestamptz NOT NULL,
    CHECK (clause IS NULL OR directive_key IS NOT NULL),
    CHECK (id <> upper),
    CHECK (stage NOT IN ('ISSUED', 'DONE') OR issued IS NOT NULL),
    CHECK (issued IS NULL OR (lead IS NOT NULL AND due IS NOT NULL AND original_due IS NOT NULL)),
    CHECK ((stage = 'DONE') = (done IS NOT NULL)),
    CHECK ((stage = 'CANCELLED') = (cancelled IS NOT NULL)),
    CHECK (cancelled IS NULL OR cancel_reason IS NOT NULL),
    CHECK ((blocked IS NULL) = (block_reason IS NULL))
);
CREATE INDEX assignment_directive ON programme.assignment (directive_key, clause);
CREATE INDEX assignment_lead ON programme.assignment (lead, stage, due);
CREATE INDEX assignment_owner ON programme.assignment (owner);
CREATE INDEX assignment_upper ON programme.assignment (upper);
CREATE INDEX assignment_post ON programme.assignment (post, stage, due);
CREATE INDEX assignment_leader ON programme.assignment (leader, stage, due);
CREATE INDEX assignment_title ON programme.assignment USING gin (title_key gin_trgm_ops);

CREATE TABLE programme.partner (
    assignment uuid NOT NULL REFERENCES programme.assignment,
    node       int NOT NULL REFERENCES organisation.unit (node),
    role       text NOT NULL CHECK (role IN ('CO_ORDINATING', 'SUPERVISING')),
    PRIMARY KEY (assignment, node, role)
);
CREATE INDEX partner_node ON programme.partner (node);

CREATE TABLE programme.milestone (
    id         uuid PRIMARY KEY,
    assignment uuid NOT NULL REFERENCES programme.assignment,
    title      jsonb NOT NULL,
    due        date NOT NULL,
    reached    date
);
CREATE INDEX milestone_assignment ON programme.milestone (assignment, due);

-- A clear that a post signed away, with its reason, visible to all who see the assignment.
CREATE TABLE programme.waiver (
    assignment uuid NOT NULL REFERENCES programme.assignment,
    clear      text NOT NULL CHECK (clear IN ('PERSON', 'WORK', 'PROGRESS', 'RESULT', 'RESPONSIBILITY')),
    reason     text NOT NULL,
    post       uuid,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    PRIMARY KEY (assignment, clear)
);

CREATE TABLE programme.progress (
    id         uuid PRIMARY KEY,
    assignment uuid NOT NULL REFERENCES programme.assignment,
    on_day     date NOT NULL,
    percent    int CHECK (percent BETWEEN 0 AND 100),
    result     text,
    cause      text,
    difficulty text,
    proposal   text,
    post       uuid,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    CHECK (coalesce(result, cause, difficulty, proposal) IS NOT NULL OR percent IS NOT NULL)
);
CREATE INDEX progress_assignment ON programme.progress (assignment, on_day);

CREATE TABLE programme.more_time (
    id              uuid PRIMARY KEY,
    assignment      uuid NOT NULL REFERENCES programme.assignment,
    asked           date NOT NULL,
    wished          date NOT NULL,
    reason          text NOT NULL,
    due_before      date NOT NULL,
    post            uuid,
    actor           text NOT NULL,
    known_from      timestamptz NOT NULL,
    decided         date,
    granted         boolean,
    granted_to      date,
    decision_reason text,
    decider         text,
    decided_known   timestamptz,
    CHECK ((decided IS NULL) = (granted IS NULL)),
    CHECK (granted IS NOT TRUE OR granted_to IS NOT NULL),
    CHECK (granted IS NOT FALSE OR decision_reason IS NOT NULL)
);
CREATE INDEX more_time_assignment ON programme.more_time (assignment, asked);
CREATE UNIQUE INDEX more_time_open ON programme.more_time (assignment) WHERE decided IS NULL;

-- A product handed over waits for another hand: accepted, or returned with a reason.
CREATE TABLE programme.delivery (
    id              uuid PRIMARY KEY,
    assignment      uuid NOT NULL REFERENCES programme.assignment,
    handed_over     date NOT NULL,
    product         text NOT NULL,
    post            uuid,
    account         uuid,
    actor           text NOT NULL,
    known_from      timestamptz NOT NULL,
    decided         date,
    accepted        boolean,
    decision_reason text,
    decider         text,
    decided_known   timestamptz,
    CHECK ((decided IS NULL) = (accepted IS NULL)),
    CHECK (accepted IS NOT FALSE OR decision_reason IS NOT NULL)
);
CREATE INDEX delivery_assignment ON programme.delivery (assignment, handed_over);
CREATE UNIQUE INDEX delivery_open ON programme.delivery (assignment) WHERE decided IS NULL;

-- Labels gather assignments of many directives: an emulation movement.
CREATE TABLE programme.label (
    id   uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    name jsonb NOT NULL
);

CREATE TABLE programme.labelled (
    assignment uuid NOT NULL REFERENCES programme.assignment,
    label      uuid NOT NULL REFERENCES programme.label,
    PRIMARY KEY (label, assignment)
);
CREATE INDEX labelled_assignment ON programme.labelled (assignment);

-- Who reads a document reads its assignments; what stands under none is read where its lead or owner is in reach.
ALTER TABLE programme.assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE programme.assignment FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON programme.assignment
    USING ((SELECT store.sees_everything())
           OR directive_key IN (SELECT directive.readable())
           OR (directive_key IS NULL AND (organisation.in_reach(owner) OR organisation.in_reach(lead))))
    WITH CHECK ((SELECT store.has_scope()));

ALTER TABLE programme.label ENABLE ROW LEVEL SECURITY;
ALTER TABLE programme.label FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON programme.label USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['partner', 'milestone', 'waiver', 'progress', 'more_time', 'delivery', 'labelled'] LOOP
        EXECUTE format('ALTER TABLE programme.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE programme.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON programme.%I
                            USING ((SELECT store.sees_everything())
                                   OR EXISTS (SELECT 1 FROM programme.assignment a WHERE a.id = assignment))
                            WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA programme TO plumbline_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA programme TO plumbline_app;
