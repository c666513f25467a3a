-- Approving by levels: through which posts returns pass before they leave a unit, and before a unit that receives them lets them
-- go on. A return keeps the way that it was given when it was handed in or sent, station by station.

-- The posts of a unit in their order, from the day on which they were laid down; what was laid down before is closed.
CREATE TABLE reporting.approval_path (
    id         uuid PRIMARY KEY,
    node       int NOT NULL REFERENCES organisation.unit (node),
    side       text NOT NULL CHECK (side IN ('OUTGOING', 'INCOMING')),
    on_day     date NOT NULL,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    known_to   timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE UNIQUE INDEX approval_path_now ON reporting.approval_path (node, side) WHERE known_to = 'infinity';

CREATE TABLE reporting.approval_post (
    path  uuid NOT NULL REFERENCES reporting.approval_path,
    place int NOT NULL,
    post  uuid NOT NULL,
    PRIMARY KEY (path, place),
    UNIQUE (path, post)
);

-- Who approves in the place of a post on some days, the last one included: leave, or a post that is vacant.
CREATE TABLE reporting.deputy (
    id         uuid PRIMARY KEY,
    node       int NOT NULL REFERENCES organisation.unit (node),
    post       uuid NOT NULL,
    deputy     uuid NOT NULL,
    from_day   date NOT NULL,
    to_day     date NOT NULL,
    reason     text NOT NULL,
    on_day     date NOT NULL,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    CHECK (from_day <= to_day + 1),
    CHECK (post <> deputy)
);
CREATE INDEX deputy_post ON reporting.deputy (post, to_day);
CREATE INDEX deputy_deputy ON reporting.deputy (deputy, to_day);

-- The way of a return. Without a post, whoever directs at the unit decides there.
CREATE TABLE reporting.station (
    step      uuid NOT NULL REFERENCES reporting.step,
    place     int NOT NULL,
    return_id uuid NOT NULL REFERENCES reporting.return,
    node      int NOT NULL REFERENCES organisation.unit (node),
    post      uuid,
    since     date,
    decided   uuid REFERENCES reporting.step,
    PRIMARY KEY (step, place),
    CHECK (decided IS NULL OR since IS NOT NULL)
);
CREATE UNIQUE INDEX station_now ON reporting.station (return_id) WHERE since IS NOT NULL AND decided IS NULL;
CREATE INDEX station_post ON reporting.station (post) WHERE since IS NOT NULL AND decided IS NULL AND post IS NOT NULL;
CREATE INDEX station_node ON reporting.station (node) WHERE since IS NOT NULL AND decided IS NULL AND post IS NULL;
CREATE INDEX station_unit ON reporting.station (node, since);

-- What a unit answers while it is approved inside: working paper, gone when it is sent.
CREATE TABLE reporting.handed (
    return_id uuid PRIMARY KEY REFERENCES reporting.return,
    given     jsonb NOT NULL
);

-- Through which posts a return passes is no secret of those who send one.
DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['approval_path', 'approval_post', 'deputy'] LOOP
        EXECUTE format('ALTER TABLE reporting.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE reporting.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON reporting.%I
                            USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
    FOREACH each IN ARRAY ARRAY['station', 'handed'] LOOP
        EXECUTE format('ALTER TABLE reporting.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE reporting.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON reporting.%I
                            USING ((SELECT store.sees_everything()) OR EXISTS (SELECT 1 FROM reporting.return r WHERE r.id = return_id))
                            WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA reporting TO plumbline_app;
GRANT DELETE ON reporting.handed TO plumbline_app;
