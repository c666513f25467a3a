-- Targets handed out among units: splits by a rule, what each asks of a unit, and what that unit answered. Nothing is written over: a
-- share that is asked no more, and an answer that another one follows, is closed once, with the day and the instant.
CREATE TABLE target.split (
    id           uuid PRIMARY KEY,
    split        bigint NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY,
    item         bigint NOT NULL REFERENCES target.target (item),
    name         jsonb NOT NULL,
    rule         text NOT NULL CHECK (rule IN ('SUM', 'WEIGHTED', 'RATIO', 'EACH', 'CONTRIBUTION', 'NONE')),
    indicator    uuid NOT NULL REFERENCES indicator.indicator,
    on_day       date NOT NULL,
    answer_by    date,
    withdrawn    date,
    reason       text,
    row_version  int NOT NULL DEFAULT 1,
    actor        text NOT NULL,
    known_from   timestamptz NOT NULL,
    withdrawn_at timestamptz NOT NULL DEFAULT 'infinity',
    CHECK ((withdrawn IS NULL) = (reason IS NULL)),
    CHECK ((withdrawn IS NULL) = (withdrawn_at = 'infinity'))
);
CREATE INDEX split_item ON target.split (item, split);

-- node is the unit that was asked; whoever follows it answers. place keeps the order in which units were named.
CREATE TABLE target.share (
    id          uuid PRIMARY KEY,
    share       bigint NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY,
    split       bigint NOT NULL REFERENCES target.split (split),
    node        int NOT NULL REFERENCES organisation.unit (node),
    place       int NOT NULL,
    level       numeric,
    weight      numeric CHECK (weight > 0),
    numerator   numeric,
    denominator numeric CHECK (denominator > 0),
    asked_on    date NOT NULL,
    reason      text,
    actor       text NOT NULL,
    known_from  timestamptz NOT NULL,
    ended_on    date,
    ended_at    timestamptz NOT NULL DEFAULT 'infinity',
    CHECK ((ended_on IS NULL) = (ended_at = 'infinity')),
    CHECK ((numerator IS NULL) = (denominator IS NULL))
);
CREATE UNIQUE INDEX share_asked ON target.share (split, node) WHERE ended_at = 'infinity';
CREATE INDEX share_node ON target.share (node) WHERE ended_at = 'infinity';
CREATE INDEX share_split ON target.share (split, place);

-- item is the target by which the share was taken on, part_level its level at that time: by it points follow a level that is revised.
CREATE TABLE target.answer (
    id          uuid PRIMARY KEY,
    share       bigint NOT NULL REFERENCES target.share (share),
    reply       text NOT NULL CHECK (reply IN ('TAKE', 'OTHER', 'DECLINE')),
    item        bigint REFERENCES target.target (item),
    part_level  numeric,
    level       numeric,
    numerator   numeric,
    denominator numeric CHECK (denominator > 0),
    reason      text,
    on_day      date NOT NULL,
    post        uuid,
    account     uuid,
    actor       text NOT NULL,
    known_from  timestamptz NOT NULL,
    ended_on    date,
    ended_at    timestamptz NOT NULL DEFAULT 'infinity',
    CHECK ((reply = 'TAKE') = (item IS NOT NULL)),
    CHECK (reply = 'TAKE' OR reason IS NOT NULL),
    CHECK ((ended_on IS NULL) = (ended_at = 'infinity'))
);
CREATE UNIQUE INDEX answer_given ON target.answer (share) WHERE ended_at = 'infinity';
CREATE INDEX answer_share ON target.answer (share, known_from);
CREATE INDEX answer_item ON target.answer (item) WHERE item IS NOT NULL;

-- A target of the same terms for every member of a set: who got one, and who was left out and why.
CREATE TABLE target.for_each (
    id         uuid PRIMARY KEY,
    number     bigint NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY,
    unit_set   uuid NOT NULL,
    on_day     date NOT NULL,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL
);

CREATE TABLE target.for_each_member (
    number bigint NOT NULL REFERENCES target.for_each (number),
    place  int NOT NULL,
    node   int NOT NULL REFERENCES organisation.unit (node),
    item   bigint REFERENCES target.target (item),
    why    text CHECK (why IN ('HAS_ONE', 'NOT_ALIVE', 'ENDS')),
    PRIMARY KEY (number, node),
    CHECK ((item IS NULL) = (coalesce(why, 'HAS_ONE') <> 'HAS_ONE'))
);
CREATE INDEX for_each_item ON target.for_each_member (item);

-- A share is seen by whoever reads its unit. A split is seen by whoever reads the target, and by those whom it asks.
ALTER TABLE target.share ENABLE ROW LEVEL SECURITY;
ALTER TABLE target.share FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON target.share
    USING ((SELECT store.sees_everything()) OR (SELECT indicator.judging())
           OR ((SELECT store.has_scope()) AND organisation.in_reach(node)))
    WITH CHECK ((SELECT store.has_scope()));
ALTER TABLE target.split ENABLE ROW LEVEL SECURITY;
ALTER TABLE target.split FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON target.split
    USING ((SELECT store.sees_everything()) OR (SELECT indicator.judging())
           OR EXISTS (SELECT 1 FROM target.target t WHERE t.item = split.item)
           OR EXISTS (SELECT 1 FROM target.share h WHERE h.split = split.split))
    WITH CHECK ((SELECT store.has_scope()));
ALTER TABLE target.answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE target.answer FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON target.answer
    USING ((SELECT store.sees_everything()) OR (SELECT indicator.judging())
           OR EXISTS (SELECT 1 FROM target.share h WHERE h.share = answer.share))
    WITH CHECK ((SELECT store.has_scope()));
ALTER TABLE target.for_each_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE target.for_each_member FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON target.for_each_member
    USING ((SELECT store.sees_everything()) OR ((SELECT store.has_scope()) AND organisation.in_reach(node)))
    WITH CHECK ((SELECT store.has_scope()));
ALTER TABLE target.for_each ENABLE ROW LEVEL SECURITY;
ALTER TABLE target.for_each FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON target.for_each
    USING ((SELECT store.sees_everything())
           OR EXISTS (SELECT 1 FROM organisation.unit_set s WHERE s.id = for_each.unit_set)
           OR EXISTS (SELECT 1 FROM target.for_each_member m WHERE m.number = for_each.number))
    WITH CHECK ((SELECT store.has_scope()));
GRANT SELECT, INSERT, UPDATE ON target.split, target.share, target.answer, target.for_each, target.for_each_member TO plumbline_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA target TO plumbline_app;
