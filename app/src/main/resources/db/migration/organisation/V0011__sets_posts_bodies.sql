-- Named sets of units: by list, with dated members, or by a rule over traits that is worked out for the day asked about.
CREATE TABLE organisation.unit_set (
    id          uuid PRIMARY KEY,
    code        text NOT NULL UNIQUE,
    name        jsonb NOT NULL,
    rule        jsonb,
    owner       int NOT NULL REFERENCES organisation.unit (node),
    row_version int NOT NULL DEFAULT 1
);
CREATE INDEX unit_set_owner ON organisation.unit_set (owner);

CREATE TABLE organisation.set_member (
    unit_set   uuid NOT NULL REFERENCES organisation.unit_set,
    node       int NOT NULL REFERENCES organisation.unit (node),
    valid_from date NOT NULL,
    valid_to   date NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (unit_set, node, valid_from),
    CHECK (valid_from < valid_to),
    EXCLUDE USING gist (unit_set WITH =, node WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX set_member_node ON organisation.set_member (node);

-- A post stands apart from whoever holds it.
CREATE TABLE organisation.post (
    id          uuid PRIMARY KEY,
    node        int NOT NULL REFERENCES organisation.unit (node),
    code        text UNIQUE,
    name        jsonb NOT NULL,
    founded     date NOT NULL,
    ceased      date NOT NULL DEFAULT 'infinity',
    row_version int NOT NULL DEFAULT 1,
    CHECK (founded < ceased)
);
CREATE INDEX post_node ON organisation.post (node);

CREATE TABLE organisation.holder (
    post       uuid NOT NULL REFERENCES organisation.post,
    holder     text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (post, valid_from),
    CHECK (valid_from < valid_to),
    EXCLUDE USING gist (post WITH =, daterange(valid_from, valid_to) WITH &&)
);

-- A temporary body is a unit of its own kind, so that it can be addressed and can sign; here stands what only it has.
CREATE TABLE organisation.temporary_body (
    node  int PRIMARY KEY REFERENCES organisation.unit (node),
    form  text NOT NULL CHECK (form IN ('STEERING_COMMITTEE', 'SUB_COMMITTEE', 'WORKING_GROUP')),
    rules jsonb
);

CREATE TABLE organisation.body_member (
    body       int NOT NULL REFERENCES organisation.temporary_body,
    post       uuid NOT NULL REFERENCES organisation.post,
    role       text NOT NULL CHECK (role IN ('HEAD', 'STANDING_DEPUTY', 'DEPUTY', 'MEMBER', 'SECRETARY')),
    valid_from date NOT NULL,
    valid_to   date NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (body, post, valid_from),
    CHECK (valid_from < valid_to),
    EXCLUDE USING gist (body WITH =, post WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX body_member_post ON organisation.body_member (post);

ALTER TABLE organisation.unit_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation.unit_set FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON organisation.unit_set
    USING ((SELECT store.sees_everything()) OR ((SELECT store.has_scope()) AND organisation.in_reach(owner)))
    WITH CHECK ((SELECT store.has_scope()));

ALTER TABLE organisation.post ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation.post FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON organisation.post
    USING ((SELECT store.sees_everything()) OR ((SELECT store.has_scope()) AND organisation.in_reach(node)))
    WITH CHECK ((SELECT store.has_scope()));

-- Read together with their set, post or body; alone they need a scope and no more.
DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['set_member', 'holder', 'temporary_body', 'body_member'] LOOP
        EXECUTE format('ALTER TABLE organisation.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE organisation.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON organisation.%I USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON organisation.unit_set, organisation.set_member, organisation.post,
    organisation.holder, organisation.temporary_body, organisation.body_member TO plumbline_app;
