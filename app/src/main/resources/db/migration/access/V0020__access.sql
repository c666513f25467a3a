-- Accounts sit on posts, mandates belong to posts: a post is handed over by ending one seat and beginning another.
-- Days are half-open: a row counts from valid_from up to, and without, valid_to; an empty period was taken back.
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO plumbline_app;

-- login is kept folded. epoch is raised when a password is set: sessions begun before it end.
CREATE TABLE access.account (
    id                 uuid PRIMARY KEY,
    node               int NOT NULL REFERENCES organisation.unit (node),
    login              text NOT NULL UNIQUE CHECK (login <> ''),
    password_hash      text,
    password_temporary boolean NOT NULL DEFAULT false,
    epoch              int NOT NULL DEFAULT 1,
    language           text NOT NULL,
    state              text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'CLOSED')),
    demo_order         int,
    demo_about         jsonb,
    created            timestamptz NOT NULL,
    row_version        int NOT NULL DEFAULT 1,
    CHECK ((demo_order IS NULL) = (demo_about IS NULL))
);
CREATE INDEX account_node ON access.account (node);

CREATE TABLE access.seat (
    account    uuid NOT NULL REFERENCES access.account,
    post       uuid NOT NULL REFERENCES organisation.post,
    valid_from date NOT NULL,
    valid_to   date NOT NULL DEFAULT 'infinity',
    CHECK (valid_from <= valid_to),
    EXCLUDE USING gist (account WITH =, post WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX seat_post ON access.seat (post);

CREATE TABLE access.mandate (
    id          uuid PRIMARY KEY,
    post        uuid NOT NULL REFERENCES organisation.post,
    role        text NOT NULL CHECK (role IN ('OFFICE', 'OFFICER', 'CLERK', 'INSPECTOR', 'READER', 'ADMINISTRATOR')),
    node        int NOT NULL REFERENCES organisation.unit (node),
    subtree     boolean NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date NOT NULL DEFAULT 'infinity',
    row_version int NOT NULL DEFAULT 1,
    CHECK (valid_from <= valid_to),
    EXCLUDE USING gist (post WITH =, role WITH =, node WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX mandate_node ON access.mandate (node);

-- Only the hash of a token is kept. It works as long as its mandate does and its account sits on the mandate's post.
CREATE TABLE access.token (
    id      uuid PRIMARY KEY,
    mandate uuid NOT NULL REFERENCES access.mandate,
    account uuid NOT NULL REFERENCES access.account,
    name    text NOT NULL,
    hash    bytea NOT NULL UNIQUE,
    writes  boolean NOT NULL,
    created timestamptz NOT NULL,
    expires timestamptz NOT NULL,
    ended   timestamptz
);
CREATE INDEX token_account ON access.token (account);
CREATE INDEX token_mandate ON access.token (mandate);

-- The account that asks, or null for the programme itself.
CREATE FUNCTION access.asking() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(nullif(current_setting('plumbline.scope', true), ''), 'programme')::uuid;

ALTER TABLE access.account ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.account FORCE ROW LEVEL SECURITY;
ALTER TABLE access.seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.seat FORCE ROW LEVEL SECURITY;
ALTER TABLE access.mandate ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.mandate FORCE ROW LEVEL SECURITY;
ALTER TABLE access.token ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.token FORCE ROW LEVEL SECURITY;

CREATE POLICY scoped ON access.seat
    USING ((SELECT store.sees_everything()) OR account = (SELECT access.asking())
        OR EXISTS (SELECT 1 FROM organisation.post p WHERE p.id = seat.post AND organisation.in_reach(p.node)))
    WITH CHECK ((SELECT store.has_scope()));

CREATE POLICY scoped ON access.account
    USING ((SELECT store.sees_everything()) OR id = (SELECT access.asking()) OR organisation.in_reach(node)
        OR EXISTS (SELECT 1 FROM access.seat s JOIN organisation.post p ON p.id = s.post
                    WHERE s.account = account.id AND organisation.in_reach(p.node)))
    WITH CHECK ((SELECT store.has_scope()));

CREATE POLICY scoped ON access.mandate
    USING ((SELECT store.sees_everything()) OR organisation.in_reach(node)
        OR EXISTS (SELECT 1 FROM access.seat s WHERE s.post = mandate.post AND s.account = (SELECT access.asking()))
        OR EXISTS (SELECT 1 FROM organisation.post p WHERE p.id = mandate.post AND organisation.in_reach(p.node)))
    WITH CHECK ((SELECT store.has_scope()));

CREATE POLICY scoped ON access.token
    USING ((SELECT store.sees_everything()) OR account = (SELECT access.asking())
        OR EXISTS (SELECT 1 FROM access.mandate m WHERE m.id = token.mandate))
    WITH CHECK ((SELECT store.has_scope()));

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA access TO plumbline_app;
