-- Frozen pages: what a page showed, cell by cell, as known at an instant of which no more can become known.
CREATE SCHEMA frozen;
GRANT USAGE ON SCHEMA frozen TO plumbline_app;

-- A page with its cells as canonical text, since its sum is taken over exactly these bytes. It is never changed.
CREATE TABLE frozen.page (
    id         uuid PRIMARY KEY,
    code       text NOT NULL UNIQUE CHECK (code ~ '^[2-9A-HJKMNP-Z]{8}$'),
    kind       text NOT NULL CHECK (kind IN ('KEPT', 'PRINT')),
    page       text NOT NULL,
    path       text NOT NULL,
    parameters text NOT NULL,
    node       int NOT NULL REFERENCES organisation.unit (node),
    on_day     date NOT NULL,
    known_at   timestamptz NOT NULL,
    language   text NOT NULL,
    title      text NOT NULL,
    cells      text NOT NULL,
    sum        text NOT NULL CHECK (sum ~ '^[0-9a-f]{64}$'),
    replaces   uuid REFERENCES frozen.page,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL
);
CREATE INDEX page_node ON frozen.page (node, kind, known_from DESC, id);
CREATE UNIQUE INDEX page_replaces ON frozen.page (replaces) WHERE replaces IS NOT NULL;

-- The records on which the cells of a page rest: who sees all of them sees the page, and their changes are held against it.
CREATE TABLE frozen.rest (
    page       uuid NOT NULL REFERENCES frozen.page,
    node       int REFERENCES organisation.unit (node),
    counts     boolean NOT NULL DEFAULT false,
    indicator  int REFERENCES indicator.indicator (indicator_key),
    cut        text,
    target     uuid REFERENCES target.target (id),
    directive  int REFERENCES directive.directive (directive_key),
    CHECK (num_nonnulls(node, target, directive) = 1),
    CHECK ((indicator IS NULL) = (cut IS NULL)),
    CHECK (node IS NOT NULL OR indicator IS NULL AND NOT counts)
);
CREATE INDEX rest_page ON frozen.rest (page);
CREATE INDEX rest_target ON frozen.rest (target) WHERE target IS NOT NULL;
CREATE INDEX rest_directive ON frozen.rest (directive) WHERE directive IS NOT NULL;
CREATE INDEX rest_counts ON frozen.rest (node) WHERE counts;

-- By which series of figures a page is found when one changes, also those of the units that hold its targets; inner numbers alone, so that
-- whoever writes finds all of them. Where there is no series yet, every change of a figure has the page looked at.
CREATE TABLE frozen.watch (
    page       uuid NOT NULL REFERENCES frozen.page,
    series     bigint
);
CREATE INDEX watch_page ON frozen.watch (page);
CREATE INDEX watch_series ON frozen.watch (series);

-- What was said of what differs, by the sum of the differences: they are seen and change nothing.
CREATE TABLE frozen.settlement (
    id         uuid PRIMARY KEY,
    page       uuid NOT NULL REFERENCES frozen.page,
    seen       text NOT NULL,
    words      text NOT NULL,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    UNIQUE (page, seen)
);

-- What is kept of each page and can be made again: how many cells differ, and the sum of these differences.
CREATE TABLE frozen.mark (
    page       uuid PRIMARY KEY REFERENCES frozen.page,
    differs    int NOT NULL CHECK (differs >= 0),
    seen       text NOT NULL,
    changed    timestamptz NOT NULL
);

-- What has to be looked at again: appended by whoever changes something, in the same transaction, and taken by one at a time.
CREATE TABLE frozen.due (
    id         bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    page       uuid NOT NULL,
    known_from timestamptz NOT NULL
);
CREATE INDEX due_page ON frozen.due (page);

ALTER TABLE frozen.page ENABLE ROW LEVEL SECURITY;
ALTER TABLE frozen.page FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON frozen.page
    USING ((SELECT store.sees_everything())
           OR ((SELECT store.has_scope())
               AND NOT EXISTS (SELECT 1 FROM frozen.rest r
                                WHERE r.page = id
                                  AND NOT CASE
                                      WHEN r.target IS NOT NULL THEN EXISTS (SELECT 1 FROM target.target t WHERE t.id = r.target)
                                      WHEN r.directive IS NOT NULL THEN r.directive IN (SELECT directive.readable())
                                      WHEN r.counts THEN r.node IN (SELECT standing.reach())
                                      ELSE organisation.in_reach(r.node)
                                      END)))
    WITH CHECK ((SELECT store.has_scope()));

ALTER TABLE frozen.settlement ENABLE ROW LEVEL SECURITY;
ALTER TABLE frozen.settlement FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON frozen.settlement
    USING ((SELECT store.sees_everything()) OR EXISTS (SELECT 1 FROM frozen.page p WHERE p.id = settlement.page))
    WITH CHECK ((SELECT store.has_scope()));

ALTER TABLE frozen.mark ENABLE ROW LEVEL SECURITY;
ALTER TABLE frozen.mark FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON frozen.mark
    USING ((SELECT store.sees_everything()) OR EXISTS (SELECT 1 FROM frozen.page p WHERE p.id = mark.page))
    WITH CHECK ((SELECT store.has_scope()));

-- Inner numbers alone: whoever writes finds every page that rests on what was changed.
ALTER TABLE frozen.rest ENABLE ROW LEVEL SECURITY;
ALTER TABLE frozen.rest FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON frozen.rest USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));

ALTER TABLE frozen.watch ENABLE ROW LEVEL SECURITY;
ALTER TABLE frozen.watch FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON frozen.watch USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));

ALTER TABLE frozen.due ENABLE ROW LEVEL SECURITY;
ALTER TABLE frozen.due FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON frozen.due USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));

GRANT SELECT, INSERT ON frozen.page, frozen.rest, frozen.settlement TO plumbline_app;
GRANT SELECT, INSERT, UPDATE ON frozen.mark TO plumbline_app;
GRANT SELECT, INSERT, DELETE ON frozen.watch, frozen.due TO plumbline_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA frozen TO plumbline_app;
