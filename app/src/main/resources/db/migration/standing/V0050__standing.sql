-- Where things stand, and counts of them by unit, key (a directive), field and class. Knows no domain: a subject is a kind
-- of thing, an item one thing of it, a class a small number whose meaning the subject's module knows.
CREATE SCHEMA standing;
GRANT USAGE ON SCHEMA standing TO plumbline_app;

-- Where each item stands now. Nothing is indexed that a change of class touches, except the day on which time alone turns it.
CREATE TABLE standing.held (
    subject  smallint NOT NULL,
    item     bigint NOT NULL,
    node     int NOT NULL,
    key      int NOT NULL,
    field    int NOT NULL,
    class    smallint NOT NULL CHECK (class BETWEEN 0 AND 9),
    turns_on date NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (subject, item)
) WITH (fillfactor = 80);
CREATE INDEX held_node ON standing.held (node, subject);
CREATE INDEX held_key ON standing.held (subject, key, node);
CREATE INDEX held_turns ON standing.held (turns_on) WHERE turns_on < 'infinity';

-- The history of it in two times, appended and closed, never overwritten.
CREATE TABLE standing.span (
    subject    smallint NOT NULL,
    item       bigint NOT NULL,
    node       int NOT NULL,
    key        int NOT NULL,
    field      int NOT NULL,
    class      smallint NOT NULL,
    valid_from date NOT NULL,
    valid_to   date NOT NULL DEFAULT 'infinity',
    known_from timestamptz NOT NULL,
    known_to   timestamptz NOT NULL DEFAULT 'infinity',
    CHECK (valid_from < valid_to),
    CHECK (known_from < known_to)
);
CREATE UNIQUE INDEX span_known ON standing.span (subject, item, valid_from) WHERE known_to = 'infinity';
CREATE INDEX span_node ON standing.span (node, subject, valid_from);

-- The day whose tree the counts follow: one row, written by whoever holds the fold's lock.
CREATE TABLE standing.tree (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    day date NOT NULL
);

-- The units for which counts are kept: those that had units below them when something below them changed. All others are
-- read from held itself.
CREATE TABLE standing.counted (
    node int PRIMARY KEY
);

-- Counts of what a unit and all units below it hold, as far as it was folded. No row for all keys together.
CREATE TABLE standing.tally (
    subject smallint NOT NULL,
    node    int NOT NULL,
    key     int NOT NULL,
    field   int NOT NULL,
    c0 int NOT NULL, c1 int NOT NULL, c2 int NOT NULL, c3 int NOT NULL, c4 int NOT NULL,
    c5 int NOT NULL, c6 int NOT NULL, c7 int NOT NULL, c8 int NOT NULL, c9 int NOT NULL,
    PRIMARY KEY (node, subject, key, field)
) WITH (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05);

-- What waits to be folded: named by its holder only, so that writers share no row and a reorganisation changes none.
CREATE TABLE standing.delta (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject    smallint NOT NULL,
    node       int NOT NULL,
    key        int NOT NULL,
    field      int NOT NULL,
    class_from smallint,
    class_to   smallint
);

-- Each waiting change as one left and one entered class.
CREATE VIEW standing.waiting WITH (security_invoker = true) AS
SELECT d.id, d.subject, d.node, d.key, d.field, v.class, v.n
  FROM standing.delta d
 CROSS JOIN LATERAL (VALUES (d.class_from, -1), (d.class_to, 1)) AS v (class, n)
 WHERE v.class IS NOT NULL;

-- The units that the asker's mandates cover, in one look and not unit by unit: what lies only around them has no counts here.
CREATE FUNCTION standing.reach() RETURNS SETOF int LANGUAGE sql STABLE PARALLEL SAFE ROWS 2000 COST 1000
BEGIN ATOMIC
    SELECT unnest(store.own())
    UNION ALL
    SELECT c.descendant
      FROM organisation.closure c
      JOIN organisation.closure life ON life.line = 1 AND life.descendant = c.descendant AND life.ancestor = c.descendant
     WHERE c.line = 1 AND c.ancestor = ANY (store.roots())
       AND c.valid_from <= greatest(store.today(), life.valid_from)
       AND c.valid_to > least(store.today(), life.valid_to - 1);
END;

-- The domain decides who may change an item or move a unit; while the standings and counts that follow from it are written
-- down, the writer's reach is not asked again.
CREATE FUNCTION standing.keeping() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('plumbline.keeping', true), 'off') = 'on';

ALTER TABLE standing.held ENABLE ROW LEVEL SECURITY;
ALTER TABLE standing.held FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON standing.held
    USING ((SELECT store.sees_everything()) OR (SELECT standing.keeping()) OR node IN (SELECT standing.reach()))
    WITH CHECK ((SELECT store.has_scope()));

ALTER TABLE standing.tally ENABLE ROW LEVEL SECURITY;
ALTER TABLE standing.tally FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON standing.tally
    USING ((SELECT store.sees_everything()) OR (SELECT standing.keeping()) OR node IN (SELECT standing.reach()))
    WITH CHECK ((SELECT store.has_scope()));

-- Read together with the counts; alone they need a scope and no more.
DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['span', 'tree', 'counted', 'delta'] LOOP
        EXECUTE format('ALTER TABLE standing.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE standing.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON standing.%I USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA standing TO plumbline_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA standing TO plumbline_app;
-- After a fold the application clears away what it took.
GRANT MAINTAIN ON standing.delta, standing.tally, standing.held TO plumbline_app;
