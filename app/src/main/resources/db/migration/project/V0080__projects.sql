-- Projects: what is built or set up with money by stages. What is planned is kept in versions, the first one for ever; what
-- is reported is closed, never overwritten. Where a project stands is judged from these rows for the day asked about.
CREATE SCHEMA project;
GRANT USAGE ON SCHEMA project TO plumbline_app;

CREATE TABLE project.project (
    id            uuid PRIMARY KEY,
    owner         int NOT NULL REFERENCES organisation.unit (node),
    code          text NOT NULL,
    code_key      text NOT NULL,
    name          jsonb NOT NULL,
    name_key      text NOT NULL,
    purpose       jsonb,
    post          uuid,
    field         uuid,
    cancelled       date,
    cancel_reason   text,
    cancelled_known timestamptz,
    row_version   int NOT NULL DEFAULT 1,
    known_from    timestamptz NOT NULL,
    UNIQUE (owner, code_key),
    CHECK ((cancelled IS NULL) = (cancel_reason IS NULL)),
    CHECK ((cancelled IS NULL) = (cancelled_known IS NULL))
);
CREATE INDEX project_code ON project.project (code_key text_pattern_ops);
CREATE INDEX project_name ON project.project USING gin (name_key gin_trgm_ops);
CREATE INDEX project_post ON project.project (post);

-- The days that were planned: version 1 is the first plan, each later one has its reason.
CREATE TABLE project.schedule (
    project    uuid NOT NULL REFERENCES project.project,
    no         int NOT NULL,
    start      date NOT NULL,
    finish     date NOT NULL,
    handover   date,
    on_day     date NOT NULL,
    reason     text,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    PRIMARY KEY (project, no),
    CHECK (start <= finish),
    CHECK (handover >= finish),
    CHECK ((no = 1) = (reason IS NULL))
);

CREATE TABLE project.stage (
    project uuid NOT NULL,
    no      int NOT NULL,
    stage   uuid NOT NULL,
    rank    int NOT NULL,
    name    jsonb NOT NULL,
    begins  date NOT NULL,
    ends    date NOT NULL,
    share   int CHECK (share BETWEEN 0 AND 100),
    PRIMARY KEY (project, no, stage),
    FOREIGN KEY (project, no) REFERENCES project.schedule,
    CHECK (begins <= ends)
);

-- The money that was planned, in versions as well. Amounts are in the currency itself; scale is the power of ten in which
-- an office writes them (6: millions).
CREATE TABLE project.budget (
    project    uuid NOT NULL REFERENCES project.project,
    no         int NOT NULL,
    currency   text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    scale      smallint NOT NULL CHECK (scale IN (0, 3, 6, 9)),
    total      numeric NOT NULL CHECK (total >= 0),
    on_day     date NOT NULL,
    reason     text,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    PRIMARY KEY (project, no),
    CHECK ((no = 1) = (reason IS NULL))
);

CREATE TABLE project.budget_part (
    project uuid NOT NULL,
    no      int NOT NULL,
    year    int NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    source  text NOT NULL,
    amount  numeric NOT NULL CHECK (amount > 0),
    PRIMARY KEY (project, no, year, source),
    FOREIGN KEY (project, no) REFERENCES project.budget
);

CREATE TABLE project.clause (
    project       uuid NOT NULL REFERENCES project.project,
    directive_key int NOT NULL REFERENCES directive.directive (directive_key),
    clause        uuid NOT NULL,
    PRIMARY KEY (project, clause)
);
CREATE INDEX clause_directive ON project.clause (directive_key, clause);

-- Figures up to a day: money paid out so far, share of the work done. A correction closes the figure it corrects.
CREATE TABLE project.report (
    id         uuid PRIMARY KEY,
    project    uuid NOT NULL REFERENCES project.project,
    on_day     date NOT NULL,
    disbursed  numeric CHECK (disbursed >= 0),
    physical   numeric(5, 2) CHECK (physical BETWEEN 0 AND 100),
    note       text,
    reason     text,
    corrects   uuid REFERENCES project.report,
    post       uuid,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    known_to   timestamptz NOT NULL DEFAULT 'infinity',
    CHECK (disbursed IS NOT NULL OR physical IS NOT NULL OR note IS NOT NULL)
);
CREATE INDEX report_project ON project.report (project, on_day);

CREATE TABLE project.stage_day (
    id         uuid PRIMARY KEY,
    project    uuid NOT NULL REFERENCES project.project,
    stage      uuid NOT NULL,
    begun      date,
    ended      date,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    known_to   timestamptz NOT NULL DEFAULT 'infinity',
    CHECK (begun <= ended),
    CHECK (begun IS NOT NULL OR ended IS NOT NULL)
);
CREATE INDEX stage_day_project ON project.stage_day (project, stage);

CREATE TABLE project.finish (
    project    uuid NOT NULL REFERENCES project.project,
    finished   date NOT NULL,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    known_to   timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (project, known_from)
);

CREATE TABLE project.obstacle (
    id             uuid PRIMARY KEY,
    project        uuid NOT NULL REFERENCES project.project,
    kind           text NOT NULL,
    what           text NOT NULL,
    asked          text,
    asked_of       int REFERENCES organisation.unit (node),
    opened         date NOT NULL,
    actor          text NOT NULL,
    known_from     timestamptz NOT NULL,
    resolved       date,
    how            text,
    resolver       text,
    resolved_known timestamptz,
    CHECK (resolved >= opened),
    CHECK ((resolved IS NULL) = (resolved_known IS NULL))
);
CREATE INDEX obstacle_project ON project.obstacle (project, opened);

CREATE TABLE project.pause (
    id            uuid PRIMARY KEY,
    project       uuid NOT NULL REFERENCES project.project,
    suspended     date NOT NULL,
    reason        text NOT NULL,
    actor         text NOT NULL,
    known_from    timestamptz NOT NULL,
    resumed       date,
    resumer       text,
    resumed_known timestamptz,
    CHECK (resumed >= suspended),
    CHECK ((resumed IS NULL) = (resumed_known IS NULL))
);
CREATE UNIQUE INDEX pause_open ON project.pause (project) WHERE resumed IS NULL;
CREATE INDEX pause_project ON project.pause (project);

-- What was built is handed over, and accepted by another hand or sent back with a reason.
CREATE TABLE project.hand_over (
    id              uuid PRIMARY KEY,
    project         uuid NOT NULL REFERENCES project.project,
    handed_over     date NOT NULL,
    what            text NOT NULL,
    post            uuid,
    actor           text NOT NULL,
    known_from      timestamptz NOT NULL,
    decided         date,
    accepted        boolean,
    decision_reason text,
    decider         text,
    decided_known   timestamptz,
    CHECK ((decided IS NULL) = (accepted IS NULL)),
    CHECK ((decided IS NULL) = (decided_known IS NULL)),
    CHECK (accepted IS NOT FALSE OR decision_reason IS NOT NULL)
);
CREATE INDEX hand_over_project ON project.hand_over (project);
CREATE UNIQUE INDEX hand_over_open ON project.hand_over (project) WHERE decided IS NULL;

-- Who reads a unit reads its projects.
ALTER TABLE project.project ENABLE ROW LEVEL SECURITY;
ALTER TABLE project.project FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON project.project
    USING ((SELECT store.sees_everything()) OR ((SELECT store.has_scope()) AND organisation.in_reach(owner)))
    WITH CHECK ((SELECT store.has_scope()));

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['schedule', 'stage', 'budget', 'budget_part', 'clause', 'report', 'stage_day', 'finish',
                                'obstacle', 'pause', 'hand_over'] LOOP
        EXECUTE format('ALTER TABLE project.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE project.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON project.%I
                            USING ((SELECT store.sees_everything())
                                   OR EXISTS (SELECT 1 FROM project.project p WHERE p.id = project))
                            WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA project TO plumbline_app;
GRANT DELETE ON project.clause TO plumbline_app;
