-- Documents as issued: what they ask, whom they address, and what each addressed unit answered. Days are half-open.
-- What people stated is appended and closed (known_from, known_to), never overwritten; a directive's own head is
-- versioned by its happenings.
CREATE SCHEMA directive;
GRANT USAGE ON SCHEMA directive TO plumbline_app;

-- Fields of work, two levels, in the installation's own order.
CREATE TABLE directive.field (
    id     uuid PRIMARY KEY,
    code   text NOT NULL UNIQUE,
    parent uuid REFERENCES directive.field,
    name   jsonb NOT NULL,
    sort   int NOT NULL
);

CREATE SEQUENCE directive.directive_key AS int;

-- identity is filled only when family, type, number, issuer and term or year are all known: then it is unique.
CREATE TABLE directive.directive (
    id            uuid PRIMARY KEY,
    directive_key int NOT NULL UNIQUE,
    symbol        text,
    canonical     text,
    family        text,
    type          text,
    number        int,
    year          int,
    identity      text,
    issuer        int NOT NULL REFERENCES organisation.unit (node),
    issuer_id     uuid NOT NULL,
    issued        date NOT NULL,
    in_force      date NOT NULL,
    term          text,
    title         jsonb NOT NULL,
    title_key     text NOT NULL,
    field         uuid REFERENCES directive.field,
    lead_post     uuid,
    reading_class text NOT NULL CHECK (reading_class IN ('OPEN', 'ADDRESSEES', 'RESTRICTED')),
    urgency       text NOT NULL CHECK (urgency IN ('ORDINARY', 'URGENT', 'VERY_URGENT')),
    review_rule   text,
    next_review   date,
    joined_to     uuid REFERENCES directive.directive,
    row_version   int NOT NULL DEFAULT 1,
    known_from    timestamptz NOT NULL
);
CREATE UNIQUE INDEX directive_identity ON directive.directive (identity) WHERE joined_to IS NULL;
CREATE INDEX directive_issued ON directive.directive (issued DESC, directive_key DESC);
CREATE INDEX directive_issuer ON directive.directive (issuer);
CREATE INDEX directive_number ON directive.directive (number, issuer);
CREATE INDEX directive_title ON directive.directive USING gin (title_key gin_trgm_ops);

-- Days by which standings are counted, also from documents the reader may not open: numbers and days, no words.
CREATE TABLE directive.life (
    directive_key  int PRIMARY KEY,
    issuer         int NOT NULL,
    issued         date NOT NULL,
    in_force       date NOT NULL,
    replaced       date NOT NULL DEFAULT 'infinity',
    replaced_known timestamptz NOT NULL DEFAULT 'infinity'
);

-- Every way a person writes the symbol, folded by the application.
CREATE TABLE directive.search_key (
    directive_key int NOT NULL REFERENCES directive.directive (directive_key),
    key           text NOT NULL,
    PRIMARY KEY (key, directive_key)
);
CREATE INDEX search_key_directive ON directive.search_key (directive_key);

-- A changed clause is a new row under the same id; the row before is closed. Clauses stand in the order of their numbers.
CREATE TABLE directive.clause (
    id            uuid NOT NULL,
    directive_key int NOT NULL REFERENCES directive.directive (directive_key),
    path          text NOT NULL,
    parent        uuid,
    kind          text NOT NULL CHECK (kind IN ('VIEWPOINT', 'OBJECTIVE', 'VISION', 'ORIENTATION', 'GROUP', 'TASK',
                      'BREAKTHROUGH', 'SOLUTION', 'REPORTING_DUTY', 'ORGANISATION')),
    asks          boolean NOT NULL,
    wording       jsonb NOT NULL,
    horizon       date,
    lead          int REFERENCES organisation.unit (node),
    co_ordinating int[] NOT NULL DEFAULT '{}',
    due           date,
    row_version   int NOT NULL DEFAULT 1,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (id, known_from),
    CHECK (id <> parent)
);
CREATE UNIQUE INDEX clause_now ON directive.clause (id) WHERE known_to = 'infinity';
CREATE UNIQUE INDEX clause_path ON directive.clause (directive_key, path) WHERE known_to = 'infinity';
CREATE INDEX clause_directive ON directive.clause (directive_key);

-- A lower clause carries out an upper one.
CREATE TABLE directive.derivation (
    lower_clause uuid NOT NULL,
    upper_clause uuid NOT NULL,
    lower_key    int NOT NULL REFERENCES directive.directive (directive_key),
    upper_key    int NOT NULL REFERENCES directive.directive (directive_key),
    known_from   timestamptz NOT NULL,
    known_to     timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (lower_clause, upper_clause, known_from),
    CHECK (lower_clause <> upper_clause)
);
CREATE INDEX derivation_upper ON directive.derivation (upper_key, upper_clause);
CREATE INDEX derivation_upper_clause ON directive.derivation (upper_clause);
CREATE INDEX derivation_lower ON directive.derivation (lower_key);

CREATE TABLE directive.relation (
    from_key   int NOT NULL REFERENCES directive.directive (directive_key),
    kind       text NOT NULL CHECK (kind IN ('CONCRETISES', 'AMENDS', 'REPLACES', 'ADJUSTS', 'REVIEWS', 'CITES')),
    to_key     int NOT NULL REFERENCES directive.directive (directive_key),
    note       text,
    known_from timestamptz NOT NULL,
    known_to   timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (from_key, kind, to_key, known_from),
    CHECK (from_key <> to_key)
);
CREATE INDEX relation_to ON directive.relation (to_key, kind);

-- As written in the document: a unit, a named set, or a tier within a unit.
CREATE TABLE directive.addressee (
    id            uuid PRIMARY KEY,
    directive_key int NOT NULL REFERENCES directive.directive (directive_key),
    kind          text NOT NULL CHECK (kind IN ('UNIT', 'SET', 'TIER')),
    node          int REFERENCES organisation.unit (node),
    set_id        uuid,
    tier          smallint REFERENCES organisation.tier,
    within        int REFERENCES organisation.unit (node),
    concretise_by date,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz NOT NULL DEFAULT 'infinity',
    CHECK ((kind = 'UNIT') = (node IS NOT NULL)),
    CHECK ((kind = 'SET') = (set_id IS NOT NULL)),
    CHECK ((kind = 'TIER') = (tier IS NOT NULL AND within IS NOT NULL))
);
CREATE INDEX addressee_directive ON directive.addressee (directive_key);

-- Who bears the duty on which day. origin was addressed on the day of issue; when it ceases, its successors bear the
-- duty on, with what their forebears had already done: a fact stated for any of the forebears counts. Numbers and days,
-- no words, so that a reorganisation can carry every duty over whoever carries it out.
CREATE TABLE directive.addressed (
    directive_key int NOT NULL REFERENCES directive.directive (directive_key),
    origin        int NOT NULL,
    node          int NOT NULL,
    forebears     int[] NOT NULL,
    concretise_by date,
    valid_from    date NOT NULL,
    valid_to      date NOT NULL DEFAULT 'infinity',
    known_from    timestamptz NOT NULL,
    known_to      timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (directive_key, origin, node, valid_from, known_from),
    CHECK (valid_from < valid_to)
);
CREATE INDEX addressed_node ON directive.addressed (node, directive_key);

CREATE TABLE directive.receipt (
    directive_key int NOT NULL REFERENCES directive.directive (directive_key),
    node          int NOT NULL,
    received      date NOT NULL,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (directive_key, node, known_from)
);

CREATE TABLE directive.answer (
    directive_key int NOT NULL REFERENCES directive.directive (directive_key),
    node          int NOT NULL,
    by_node       int NOT NULL REFERENCES organisation.unit (node),
    kind          text NOT NULL CHECK (kind IN ('OWN_DOCUMENT', 'UNDER_UPPER', 'NOT_CONCERNED')),
    document_key  int REFERENCES directive.directive (directive_key),
    reason        text,
    answered      date NOT NULL,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (directive_key, node, answered, known_from),
    CHECK ((kind = 'OWN_DOCUMENT') = (document_key IS NOT NULL)),
    CHECK (kind <> 'NOT_CONCERNED' OR reason IS NOT NULL)
);
CREATE INDEX answer_document ON directive.answer (document_key);

-- A study session with counts by category, never names; study_unit says for which units it counts.
CREATE TABLE directive.study (
    id            uuid PRIMARY KEY,
    directive_key int NOT NULL REFERENCES directive.directive (directive_key),
    node          int NOT NULL REFERENCES organisation.unit (node),
    held          date NOT NULL,
    form          text NOT NULL CHECK (form IN ('IN_PERSON', 'ONLINE', 'HYBRID')),
    sites         int NOT NULL CHECK (sites > 0),
    contents      text,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE INDEX study_directive ON directive.study (directive_key);

CREATE TABLE directive.study_count (
    study         uuid NOT NULL REFERENCES directive.study,
    directive_key int NOT NULL,
    category      text NOT NULL,
    expected      int NOT NULL CHECK (expected >= 0),
    present       int NOT NULL CHECK (present >= 0),
    PRIMARY KEY (study, category)
);

CREATE TABLE directive.study_unit (
    study         uuid NOT NULL REFERENCES directive.study,
    directive_key int NOT NULL,
    node          int NOT NULL,
    PRIMARY KEY (directive_key, node, study)
);

CREATE TABLE directive.reminder (
    id            uuid NOT NULL,
    directive_key int NOT NULL REFERENCES directive.directive (directive_key),
    node          int NOT NULL REFERENCES organisation.unit (node),
    at            timestamptz NOT NULL,
    post          uuid,
    actor         text NOT NULL,
    PRIMARY KEY (directive_key, node, id)
);

-- The bytes lie beside the database, by their hash.
CREATE TABLE directive.file (
    id            uuid PRIMARY KEY,
    directive_key int NOT NULL REFERENCES directive.directive (directive_key),
    name          text NOT NULL,
    media_type    text NOT NULL,
    size          bigint NOT NULL CHECK (size > 0),
    sha256        text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    known_from    timestamptz NOT NULL,
    known_to      timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE INDEX file_directive ON directive.file (directive_key);

-- A mark for everything that may change a directive's standing, so that a standing once counted can be kept until then. The
-- sum of a directive's marks is compared, so marks may be drawn together; key 0 stands for all (units were reorganised).
CREATE TABLE directive.change (
    directive_key int NOT NULL,
    mark          bigint NOT NULL
);
CREATE INDEX change_directive ON directive.change (directive_key) INCLUDE (mark);
