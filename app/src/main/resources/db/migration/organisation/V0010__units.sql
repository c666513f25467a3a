-- Units, their dated names and lines. Edges are what people record; the closure is derived and can be rebuilt.
-- Days are half-open: a row counts from valid_from up to, and without, valid_to.
CREATE SCHEMA organisation;
GRANT USAGE ON SCHEMA organisation TO plumbline_app;

-- Levels of the main line, with names of the installation's own.
CREATE TABLE organisation.tier (
    tier smallint PRIMARY KEY,
    code text NOT NULL UNIQUE,
    name jsonb NOT NULL,
    rank smallint NOT NULL
);

-- A unit is a place or a body of a place. The uuid is seen outside; the node is inner and never a legal number.
CREATE TABLE organisation.unit (
    id          uuid PRIMARY KEY,
    node        int NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY,
    code        text UNIQUE,
    kind        text NOT NULL CHECK (kind IN ('PLACE', 'COMMITTEE', 'STANDING_COMMITTEE', 'PEOPLE_COMMITTEE', 'COUNCIL',
                    'FRONT', 'ARMED_FORCE', 'AGENCY', 'ENTERPRISE', 'GRASSROOTS', 'COMMISSION', 'TEMPORARY')),
    tier        smallint REFERENCES organisation.tier,
    body_of     int REFERENCES organisation.unit (node),
    telephone   text,
    founded     date NOT NULL,
    ceased      date NOT NULL DEFAULT 'infinity',
    row_version int NOT NULL DEFAULT 1,
    CHECK (founded < ceased),
    CHECK ((kind = 'PLACE') = (body_of IS NULL))
);
CREATE INDEX unit_tier ON organisation.unit (tier) WHERE kind = 'PLACE';
CREATE INDEX unit_body_of ON organisation.unit (body_of);

-- Names are dated: a renamed unit is found by its old name as well. search_key is folded by the application.
CREATE TABLE organisation.unit_name (
    node       int NOT NULL REFERENCES organisation.unit (node),
    name       jsonb NOT NULL,
    search_key text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (node, valid_from),
    CHECK (valid_from < valid_to),
    EXCLUDE USING gist (node WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX unit_name_search ON organisation.unit_name USING gin (search_key gin_trgm_ops);

-- Line 1 is the main line; sector lines stand beside it.
CREATE TABLE organisation.line (
    line smallint PRIMARY KEY,
    code text NOT NULL UNIQUE,
    name jsonb NOT NULL
);
INSERT INTO organisation.line VALUES (1, 'main', '{"language":"en","original":"Main line","translations":{"vi":"Hệ thống chính","id":"Jalur utama","de":"Hauptlinie","pl":"Linia główna","uk":"Основна лінія"}}');

CREATE TABLE organisation.edge (
    line       smallint NOT NULL REFERENCES organisation.line,
    node       int NOT NULL REFERENCES organisation.unit (node),
    parent     int REFERENCES organisation.unit (node),
    valid_from date NOT NULL,
    valid_to   date NOT NULL DEFAULT 'infinity',
    decision   uuid,
    known_from timestamptz NOT NULL,
    known_to   timestamptz NOT NULL DEFAULT 'infinity',
    CHECK (valid_from < valid_to),
    CHECK (node <> parent),
    EXCLUDE USING gist (line WITH =, node WITH =, daterange(valid_from, valid_to) WITH &&, tstzrange(known_from, known_to) WITH &&)
);
CREATE INDEX edge_node ON organisation.edge (line, node) WHERE known_to = 'infinity';
CREATE INDEX edge_parent ON organisation.edge (line, parent) WHERE known_to = 'infinity';

-- Every ancestor of every unit in every line, with the days on which it is one; distance 0 is the unit itself.
CREATE TABLE organisation.closure (
    line       smallint NOT NULL,
    ancestor   int NOT NULL,
    descendant int NOT NULL,
    distance   smallint NOT NULL,
    valid_from date NOT NULL,
    valid_to   date NOT NULL DEFAULT 'infinity'
);
CREATE INDEX closure_down ON organisation.closure (line, ancestor, valid_to, valid_from) INCLUDE (descendant, distance);
CREATE INDEX closure_up ON organisation.closure (line, descendant, valid_to) INCLUDE (ancestor, distance, valid_from);

-- What became of a unit: weights of one predecessor under one name sum to 1.
CREATE TABLE organisation.succession (
    decision    uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('MERGE', 'SPLIT', 'MOVE', 'RENAME', 'ABOLISH', 'ABOLISH_TIER')),
    predecessor int NOT NULL REFERENCES organisation.unit (node),
    successor   int REFERENCES organisation.unit (node),
    weight_name text NOT NULL DEFAULT '',
    weight      numeric NOT NULL DEFAULT 1 CHECK (weight > 0 AND weight <= 1),
    on_date     date NOT NULL
);
CREATE INDEX succession_predecessor ON organisation.succession (predecessor, on_date);
CREATE INDEX succession_successor ON organisation.succession (successor, on_date);

CREATE TABLE organisation.trait (
    node       int NOT NULL REFERENCES organisation.unit (node),
    name       text NOT NULL,
    value      text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (node, name, valid_from),
    EXCLUDE USING gist (node WITH =, name WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX trait_value ON organisation.trait (name, value);

-- Whether the asking scope reaches a unit: a mandate's subtree as it is today, a single unit, or what lies around.
CREATE FUNCTION organisation.in_reach(wanted int) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN store.sees_everything()
    OR wanted = ANY (store.singles())
    OR EXISTS (SELECT 1 FROM organisation.closure c
                WHERE c.line = 1 AND c.descendant = wanted AND c.ancestor = ANY (store.roots())
                  AND c.valid_from <= store.today() AND c.valid_to > store.today());

ALTER TABLE organisation.unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation.unit FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON organisation.unit
    USING ((SELECT store.sees_everything()) OR ((SELECT store.has_scope()) AND organisation.in_reach(node)))
    WITH CHECK ((SELECT store.has_scope()));

-- Published to other modules: each unit with the name it bears today, or bore last.
CREATE VIEW organisation.named_unit WITH (security_invoker = true) AS
SELECT u.id, u.node, u.code, u.kind, u.tier, u.body_of, u.telephone, u.founded, u.ceased, n.name, n.search_key
  FROM organisation.unit u
 CROSS JOIN LATERAL (SELECT name, search_key FROM organisation.unit_name n
                      WHERE n.node = u.node
                      ORDER BY (n.valid_from <= store.today()) DESC, abs(n.valid_from - store.today())
                      LIMIT 1) n;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA organisation TO plumbline_app;
