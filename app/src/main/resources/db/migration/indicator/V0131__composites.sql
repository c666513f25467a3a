-- Composites: indicators whose figures are made of weighted figures of others and never entered. A version names its parts and the
-- rule for missing ones; a figure keeps of what it was made, so that what was said then can be told whatever came later.
ALTER TABLE indicator.definition
    ADD missing text CHECK (missing IN ('ALL', 'AT_LEAST', 'IGNORE')),
    ADD enough numeric CHECK (enough BETWEEN 0 AND 1),
    ADD proportional boolean NOT NULL DEFAULT false,
    ADD CHECK ((coalesce(missing, '') = 'AT_LEAST') = (enough IS NOT NULL)),
    ADD CHECK (missing IS NULL OR shape = 'NUMBER');

-- The unit of measure is that of the part when this was defined: figures in another one do not fit the scale.
CREATE TABLE indicator.ingredient (
    indicator_key int NOT NULL,
    version       int NOT NULL,
    sort          smallint NOT NULL,
    part_key      int NOT NULL REFERENCES indicator.indicator (indicator_key),
    weight        numeric NOT NULL CHECK (weight > 0),
    least         numeric,
    most          numeric,
    direction     text CHECK (direction IN ('MORE', 'LESS')),
    trait         text REFERENCES organisation.trait_kind (code),
    comparison    text CHECK (comparison IN ('IS', 'AT_LEAST', 'AT_MOST')),
    trait_value   text,
    measure       text REFERENCES indicator.measure,
    PRIMARY KEY (indicator_key, version, sort),
    UNIQUE (indicator_key, version, part_key),
    FOREIGN KEY (indicator_key, version) REFERENCES indicator.definition,
    CHECK (part_key <> indicator_key),
    CHECK (num_nulls(least, most, direction) IN (0, 3)),
    CHECK (least < most),
    CHECK (num_nulls(trait, comparison, trait_value) IN (0, 3))
);
CREATE INDEX ingredient_whole ON indicator.ingredient (part_key);
CREATE INDEX ingredient_trait ON indicator.ingredient (trait) WHERE trait IS NOT NULL;

-- Of what a figure was made: the value of the part, what it comes to on the composite's scale, and the figure that says so.
CREATE TABLE indicator.contribution (
    observation uuid NOT NULL REFERENCES indicator.observation,
    sort        smallint NOT NULL,
    part_key    int NOT NULL REFERENCES indicator.indicator (indicator_key),
    weight      numeric NOT NULL CHECK (weight > 0),
    standing    text NOT NULL CHECK (standing IN ('GIVEN', 'MISSING', 'NOT_COLLECTED', 'NOT_APPLICABLE', 'UNFIT', 'OUTSIDE')),
    value       numeric,
    score       numeric,
    source      uuid,
    PRIMARY KEY (observation, sort),
    CHECK (num_nulls(value, score, source) = CASE WHEN standing = 'GIVEN' THEN 0 ELSE 3 END)
);

ALTER TABLE indicator.ingredient ENABLE ROW LEVEL SECURITY;
ALTER TABLE indicator.ingredient FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON indicator.ingredient USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));
ALTER TABLE indicator.contribution ENABLE ROW LEVEL SECURITY;
ALTER TABLE indicator.contribution FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON indicator.contribution
    USING ((SELECT store.sees_everything()) OR EXISTS (SELECT 1 FROM indicator.observation o WHERE o.id = observation))
    WITH CHECK ((SELECT store.has_scope()));
GRANT SELECT, INSERT ON indicator.ingredient, indicator.contribution TO plumbline_app;
