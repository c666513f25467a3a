-- The reading room: texts as they were read in, the drafts that the reader found in them with what became of each, and from which
-- words of which text a record of the installation came. A text never changes; a draft keeps what was read beside what was accepted.
CREATE SCHEMA reader;
GRANT USAGE ON SCHEMA reader TO plumbline_app;

CREATE TABLE reader.source (
    id          uuid PRIMARY KEY,
    unit        int NOT NULL REFERENCES organisation.unit (node),
    title       text NOT NULL,
    title_key   text NOT NULL,
    language    text NOT NULL,
    words       text NOT NULL,
    length      int NOT NULL CHECK (length > 0),
    sha256      text NOT NULL,
    file_name   text,
    file_type   text,
    file_size   bigint,
    file_sha256 text,
    directive   uuid,
    actor       text NOT NULL,
    known_from  timestamptz NOT NULL,
    CHECK ((file_type IS NULL) = (file_sha256 IS NULL)),
    CHECK ((file_type IS NULL) = (file_size IS NULL))
);
CREATE INDEX source_newest ON reader.source (known_from DESC, id DESC);
CREATE INDEX source_title ON reader.source USING gin (title_key gin_trgm_ops);
CREATE INDEX source_directive ON reader.source (directive) WHERE directive IS NOT NULL;
CREATE INDEX source_same ON reader.source (sha256);

-- Places are code points of the text, the end exclusive. Fields are texts: numbers in plain notation, days as ISO 8601.
CREATE TABLE reader.draft (
    id          uuid PRIMARY KEY,
    source      uuid NOT NULL REFERENCES reader.source,
    no          int NOT NULL,
    type        text NOT NULL,
    starts      int NOT NULL,
    ends        int NOT NULL,
    surface     text NOT NULL,
    read        jsonb NOT NULL,
    rule        text NOT NULL,
    reasons     jsonb NOT NULL,
    confidence  numeric NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    language    text NOT NULL,
    state       text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ACCEPTED', 'EDITED', 'REFUSED')),
    accepted    jsonb,
    refusal     text,
    note        text,
    actor       text,
    decided     timestamptz,
    row_version int NOT NULL DEFAULT 1,
    UNIQUE (source, no),
    CHECK (0 <= starts AND starts < ends),
    CHECK ((state = 'OPEN') = (decided IS NULL)),
    CHECK ((state = 'OPEN') = (actor IS NULL)),
    CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
    CHECK ((state = 'EDITED') = (accepted IS NOT NULL))
);
CREATE INDEX draft_state ON reader.draft (source, state);
CREATE INDEX draft_kept ON reader.draft (type, decided DESC, id DESC) WHERE state IN ('ACCEPTED', 'EDITED');

-- From which words a record came: by its kind and identifier, whatever module keeps it.
CREATE TABLE reader.provenance (
    id         uuid PRIMARY KEY,
    source     uuid NOT NULL REFERENCES reader.source,
    draft      uuid REFERENCES reader.draft,
    starts     int NOT NULL,
    ends       int NOT NULL,
    kind       text NOT NULL,
    record     uuid NOT NULL,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    CHECK (0 <= starts AND starts < ends)
);
CREATE INDEX provenance_record ON reader.provenance (record, kind);
CREATE INDEX provenance_draft ON reader.provenance (draft);
CREATE INDEX provenance_source ON reader.provenance (source);
CREATE UNIQUE INDEX provenance_once ON reader.provenance (source, starts, ends, kind, record);

-- Who reads a unit reads what it read in.
ALTER TABLE reader.source ENABLE ROW LEVEL SECURITY;
ALTER TABLE reader.source FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON reader.source
    USING ((SELECT store.sees_everything()) OR ((SELECT store.has_scope()) AND organisation.in_reach(unit)))
    WITH CHECK ((SELECT store.has_scope()));

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['draft', 'provenance'] LOOP
        EXECUTE format('ALTER TABLE reader.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE reader.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON reader.%I
                            USING ((SELECT store.sees_everything())
                                   OR EXISTS (SELECT 1 FROM reader.source s WHERE s.id = source))
                            WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA reader TO plumbline_app;
