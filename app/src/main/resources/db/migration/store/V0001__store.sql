-- The database's two roles: the owner runs this file; the application role owns nothing and is bound by row-level security.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SCHEMA store;
GRANT USAGE ON SCHEMA store TO plumbline_app;

-- What a transaction said about itself. Without it, nothing is visible.
CREATE FUNCTION store.has_scope() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('plumbline.scope', true), '') <> '';

CREATE FUNCTION store.sees_everything() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('plumbline.everything', true), 'off') = 'on';

CREATE FUNCTION store.roots() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(nullif(current_setting('plumbline.roots', true), ''), '{}')::int[];

CREATE FUNCTION store.singles() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(nullif(current_setting('plumbline.singles', true), ''), '{}')::int[];

-- The single units at which the reader holds a mandate: the singles without what only lies around.
CREATE FUNCTION store.own() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(nullif(current_setting('plumbline.own', true), ''), '{}')::int[];

-- Today in the installation's zone, as the application reckoned it.
CREATE FUNCTION store.today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('plumbline.today', true), '')::date;

-- The day of an instant in a named zone: the one place where SQL makes a day of an instant.
CREATE FUNCTION store.day_of(instant timestamptz, zone text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (instant AT TIME ZONE zone)::date;

CREATE TABLE store.setting (
    name  text PRIMARY KEY,
    value text NOT NULL
);

-- Everything that ever happened, as canonical JSON: kept, never changed, never deleted.
CREATE TABLE store.happening (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          uuid NOT NULL UNIQUE,
    name        text NOT NULL,
    version     int  NOT NULL,
    about       uuid NOT NULL,
    known_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    account     uuid,
    post        uuid,
    actor       text NOT NULL,
    deed        text NOT NULL CHECK (deed IS JSON OBJECT)
);
CREATE INDEX happening_about ON store.happening (about, seq);
CREATE INDEX happening_known ON store.happening (known_at);

CREATE TABLE store.idempotency (
    account    uuid NOT NULL,
    key        text NOT NULL,
    about      uuid NOT NULL,
    kept_until timestamptz NOT NULL,
    PRIMARY KEY (account, key)
);

-- Legal running numbers: taken under a row lock, so without gaps.
CREATE TABLE store.running_number (
    body   uuid NOT NULL,
    series text NOT NULL,
    year   int  NOT NULL,
    last   int  NOT NULL,
    PRIMARY KEY (body, series, year)
);

GRANT SELECT, INSERT, UPDATE ON store.setting TO plumbline_app;
GRANT SELECT, INSERT ON store.happening TO plumbline_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON store.idempotency TO plumbline_app;
GRANT SELECT, INSERT, UPDATE ON store.running_number TO plumbline_app;

ALTER TABLE store.happening ENABLE ROW LEVEL SECURITY;
ALTER TABLE store.happening FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON store.happening USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));
