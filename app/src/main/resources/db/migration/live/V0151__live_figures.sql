-- Live figures: which number of which kept text stands for which record. The words of a text belong to the module that keeps it and never
-- change there; a text whose figures were taken over anew gets a further version here, and the ones before stay.
CREATE SCHEMA live;
GRANT USAGE ON SCHEMA live TO plumbline_app;

-- While figures are taken over or added up, those are kept in step that the writer does not see.
CREATE FUNCTION live.keeping() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('plumbline.live', true), 'off') = 'on';

-- A text by the record that holds it and the part of that record: the result of a progress note, the reviewer's word on a figure.
CREATE TABLE live.text (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL,
    record     uuid NOT NULL,
    part       text NOT NULL,
    node       int NOT NULL REFERENCES organisation.unit (node),
    on_day     date NOT NULL,
    versions   int NOT NULL DEFAULT 1 CHECK (versions > 0),
    UNIQUE (kind, record, part)
);

-- The first version is the text as its record holds it.
CREATE TABLE live.version (
    text       uuid NOT NULL REFERENCES live.text,
    no         int NOT NULL CHECK (no > 0),
    words      text NOT NULL,
    actor      text,
    known_from timestamptz NOT NULL,
    PRIMARY KEY (text, no),
    CHECK ((no = 1) = (actor IS NULL))
);

-- A number bound to a record. Of a figure without a period the latest one is meant; without a day, what the record says today.
CREATE TABLE live.binding (
    id         uuid PRIMARY KEY,
    text       uuid NOT NULL REFERENCES live.text,
    kind       text NOT NULL CHECK (kind IN ('FIGURE', 'GOAL', 'DISTANCE', 'NEEDED', 'TARGETS', 'TASKS')),
    node       int REFERENCES organisation.unit (node),
    series     bigint REFERENCES indicator.series (series),
    target     uuid REFERENCES target.target (id),
    directive  int REFERENCES directive.directive (directive_key),
    classes    text[] NOT NULL DEFAULT '{}',
    starts     date,
    ends       date,
    checked    boolean NOT NULL DEFAULT false,
    on_day     date,
    decimals   int NOT NULL,
    factor     numeric NOT NULL CHECK (factor > 0),
    language   text NOT NULL,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    known_to   timestamptz NOT NULL DEFAULT 'infinity',
    CHECK ((kind = 'FIGURE') = (series IS NOT NULL)),
    CHECK ((kind IN ('GOAL', 'DISTANCE', 'NEEDED')) = (target IS NOT NULL)),
    CHECK ((starts IS NULL) = (ends IS NULL)),
    CHECK (target IS NOT NULL OR node IS NOT NULL),
    CHECK (known_from < known_to)
);
CREATE INDEX binding_text ON live.binding (text) WHERE known_to = 'infinity';

-- Where the number stands in each version, in code points, the end exclusive; and what it says there, in the unit of measure of the record.
CREATE TABLE live.place (
    binding    uuid NOT NULL REFERENCES live.binding,
    version    int NOT NULL,
    starts     int NOT NULL,
    ends       int NOT NULL,
    said       numeric NOT NULL,
    PRIMARY KEY (binding, version),
    CHECK (0 <= starts AND starts < ends)
);

-- Left as it was said though the record says something else, with the reason: until the record changes once more.
CREATE TABLE live.kept (
    binding    uuid NOT NULL REFERENCES live.binding,
    version    int NOT NULL,
    state      text NOT NULL,
    value      numeric,
    reason     text NOT NULL,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    PRIMARY KEY (binding, known_from)
);

-- What is kept of each binding in force, and can be made again from the records: what the record says, and whether the text still follows.
CREATE TABLE live.mark (
    binding    uuid PRIMARY KEY REFERENCES live.binding,
    text       uuid NOT NULL REFERENCES live.text,
    node       int NOT NULL,
    state      text NOT NULL CHECK (state IN ('STANDS', 'NOT_REPORTED', 'WITHDRAWN', 'UNKNOWABLE', 'UNIT_ENDED')),
    value      numeric,
    stale      boolean NOT NULL,
    actor      text,
    on_day     date,
    changed    timestamptz NOT NULL
);
CREATE INDEX mark_stale ON live.mark (node, changed DESC, text) WHERE stale;

-- By what a binding is found when something changes; inner numbers alone, so that whoever writes finds all of them.
CREATE TABLE live.watch (
    binding    uuid NOT NULL REFERENCES live.binding,
    series     bigint,
    target     uuid,
    node       int,
    counts     boolean NOT NULL DEFAULT false,
    moving     boolean NOT NULL DEFAULT false
);
CREATE INDEX watch_binding ON live.watch (binding);
CREATE INDEX watch_series ON live.watch (series) WHERE series IS NOT NULL;
CREATE INDEX watch_target ON live.watch (target) WHERE target IS NOT NULL;
CREATE INDEX watch_node ON live.watch (node) WHERE node IS NOT NULL;
CREATE INDEX watch_counts ON live.watch (node) WHERE counts;
CREATE INDEX watch_moving ON live.watch (binding) WHERE moving;

-- What has to be looked at again: appended by whoever changes something, in the same transaction, and taken by one at a time.
CREATE TABLE live.due (
    id         bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    binding    uuid NOT NULL,
    known_from timestamptz NOT NULL
);
CREATE INDEX due_binding ON live.due (binding);

-- The day up to which what moves with the days was looked at.
CREATE TABLE live.day (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    day        date NOT NULL
);

-- Who reads the record that holds a text reads the text.
ALTER TABLE live.text ENABLE ROW LEVEL SECURITY;
ALTER TABLE live.text FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON live.text
    USING ((SELECT store.sees_everything()) OR (SELECT live.keeping())
           OR CASE kind
              WHEN 'PROGRESS' THEN EXISTS (SELECT 1 FROM programme.progress r WHERE r.id = record)
              WHEN 'PRODUCT' THEN EXISTS (SELECT 1 FROM programme.delivery r WHERE r.id = record)
              WHEN 'COMMENT' THEN EXISTS (SELECT 1 FROM indicator.comment r WHERE r.observation = record)
              WHEN 'REVIEW' THEN EXISTS (SELECT 1 FROM indicator.review r WHERE r.id = record)
              WHEN 'GOAL' THEN EXISTS (SELECT 1 FROM target.target r WHERE r.id = record)
              WHEN 'REPLY' THEN organisation.in_reach(node)
                   AND EXISTS (SELECT 1 FROM directive.named_directive r WHERE r.id = record)
              WHEN 'PROJECT' THEN EXISTS (SELECT 1 FROM project.report r WHERE r.id = record)
              END)
    WITH CHECK ((SELECT store.has_scope()));

-- Who does not see the record sees the number as plain text: a binding is seen by whoever sees its text and its record.
ALTER TABLE live.binding ENABLE ROW LEVEL SECURITY;
ALTER TABLE live.binding FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON live.binding
    USING ((SELECT store.sees_everything()) OR (SELECT live.keeping())
           OR (EXISTS (SELECT 1 FROM live.text t WHERE t.id = text)
               AND CASE
                   WHEN target IS NOT NULL THEN EXISTS (SELECT 1 FROM target.target t WHERE t.id = target)
                   WHEN series IS NOT NULL THEN EXISTS (SELECT 1 FROM indicator.series s WHERE s.series = binding.series)
                   ELSE node IN (SELECT standing.reach())
                        AND (directive IS NULL OR directive IN (SELECT directive.readable()))
                   END))
    WITH CHECK ((SELECT store.has_scope()));

ALTER TABLE live.version ENABLE ROW LEVEL SECURITY;
ALTER TABLE live.version FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON live.version
    USING ((SELECT store.sees_everything()) OR (SELECT live.keeping())
           OR EXISTS (SELECT 1 FROM live.text t WHERE t.id = text))
    WITH CHECK ((SELECT store.has_scope()));

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['place', 'kept', 'mark'] LOOP
        EXECUTE format('ALTER TABLE live.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE live.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON live.%I
                            USING ((SELECT store.sees_everything()) OR (SELECT live.keeping())
                                   OR EXISTS (SELECT 1 FROM live.binding b WHERE b.id = binding))
                            WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
    FOREACH each IN ARRAY ARRAY['watch', 'due', 'day'] LOOP
        EXECUTE format('ALTER TABLE live.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE live.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON live.%I
                            USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON live.text, live.binding, live.mark, live.day TO plumbline_app;
GRANT SELECT, INSERT ON live.version, live.place, live.kept TO plumbline_app;
GRANT SELECT, INSERT, DELETE ON live.watch, live.due TO plumbline_app;
GRANT DELETE ON live.mark TO plumbline_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA live TO plumbline_app;
