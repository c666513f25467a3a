-- Promises on indicators. What was promised never changes; goals are appended, each with its reason and the post that signed it.
-- Where a promise stands on a day is kept by schema standing.
CREATE SCHEMA target;
GRANT USAGE ON SCHEMA target TO plumbline_app;

-- The terms on which figures are judged are those of the indicator's version of then: a promise keeps the terms it was made on.
-- node holds it now. The item is inner and never shown.
CREATE TABLE target.target (
    id            uuid PRIMARY KEY,
    item          bigint NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY,
    kind          text NOT NULL CHECK (kind IN ('REACH', 'AT_LEAST', 'AT_MOST', 'HOLD', 'BAND', 'DELIVER', 'CUMULATE', 'RANK', 'DESCRIBE')),
    indicator     uuid NOT NULL REFERENCES indicator.indicator,
    version       int NOT NULL,
    cut           text NOT NULL,
    node          int NOT NULL REFERENCES organisation.unit (node),
    direction     text NOT NULL CHECK (direction IN ('MORE', 'LESS')),
    time_rule     text NOT NULL CHECK (time_rule IN ('LAST', 'SUM', 'MEAN', 'NONE')),
    frequency     text NOT NULL CHECK (frequency IN ('YEAR', 'HALF', 'QUARTER', 'MONTH', 'ONCE')),
    lag           int NOT NULL CHECK (lag >= 0),
    per           int NOT NULL CHECK (per > 0),
    method        text,
    scheme        text NOT NULL,
    directive_key int REFERENCES directive.directive (directive_key),
    clause        uuid,
    field         uuid,
    name          jsonb NOT NULL,
    name_key      text NOT NULL,
    term          text,
    annex         text,
    post          uuid,
    trait         text,
    comparison    text CHECK (comparison IN ('IS', 'AT_LEAST', 'AT_MOST')),
    trait_value   text,
    set_on        date NOT NULL,
    withdrawn     date,
    reason        text,
    row_version   int NOT NULL DEFAULT 1,
    known_from    timestamptz NOT NULL,
    withdrawn_at  timestamptz NOT NULL DEFAULT 'infinity',
    CHECK (clause IS NULL OR directive_key IS NOT NULL),
    CHECK (num_nulls(trait, comparison, trait_value) IN (0, 3)),
    CHECK ((withdrawn IS NULL) = (reason IS NULL)),
    CHECK ((withdrawn IS NULL) = (withdrawn_at = 'infinity'))
);
CREATE INDEX target_node ON target.target (node, item);
CREATE INDEX target_directive ON target.target (directive_key, clause, item);
CREATE INDEX target_indicator ON target.target (indicator);
CREATE INDEX target_trait ON target.target (trait, node) WHERE trait IS NOT NULL;
CREATE INDEX target_name ON target.target USING gin (name_key gin_trgm_ops);

-- Every revision: the goal as first set, and each that came after it. A revision taken back is closed and stays.
CREATE TABLE target.goal (
    item       bigint NOT NULL REFERENCES target.target (item),
    revision   int NOT NULL CHECK (revision > 0),
    id         uuid NOT NULL UNIQUE,
    in_force   date NOT NULL,
    comparator text NOT NULL CHECK (comparator IN ('AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN')),
    baseline   numeric,
    level      numeric,
    upper      numeric,
    milestones jsonb NOT NULL,
    starts     date NOT NULL,
    due        date NOT NULL,
    decision   text,
    reason     text,
    post       uuid,
    account    uuid,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    known_to   timestamptz NOT NULL DEFAULT 'infinity',
    CHECK (starts < due),
    CHECK ((revision = 1) = (reason IS NULL)),
    CHECK (known_from < known_to)
);
CREATE UNIQUE INDEX goal_known ON target.goal (item, revision) WHERE known_to = 'infinity';

-- Who holds a promise from a day on, and the series on which it is judged from then. It passes to a successor.
CREATE TABLE target.holder (
    item       bigint NOT NULL REFERENCES target.target (item),
    node       int NOT NULL REFERENCES organisation.unit (node),
    series     bigint NOT NULL REFERENCES indicator.series (series),
    from_day   date NOT NULL,
    known_from timestamptz NOT NULL,
    PRIMARY KEY (item, from_day)
);
CREATE INDEX holder_series ON target.holder (series);

-- Who reads a unit reads its promises, except those that stand under a document that is not for them.
ALTER TABLE target.target ENABLE ROW LEVEL SECURITY;
ALTER TABLE target.target FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON target.target
    USING ((SELECT store.sees_everything()) OR (SELECT indicator.judging())
           OR ((SELECT store.has_scope()) AND organisation.in_reach(node)
               AND (directive_key IS NULL OR directive_key IN (SELECT directive.readable()))))
    WITH CHECK ((SELECT store.has_scope()));

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['goal', 'holder'] LOOP
        EXECUTE format('ALTER TABLE target.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE target.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON target.%I
                            USING ((SELECT store.sees_everything()) OR (SELECT indicator.judging())
                                   OR EXISTS (SELECT 1 FROM target.target t WHERE t.item = %1$I.item))
                            WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA target TO plumbline_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA target TO plumbline_app;
