-- What is to be sent by mail, written in the transaction of the deed that asks for it, and sent afterwards by a worker of its
-- own. What a notice says was rendered when it was written; a mark stands for one thing at one step of its clock.
CREATE SCHEMA notice;
GRANT USAGE ON SCHEMA notice TO plumbline_app;

-- next_try, sent and given_up go by the machine's clock, as sessions do.
CREATE TABLE notice.outbox (
    id        uuid PRIMARY KEY,
    mark      text NOT NULL UNIQUE,
    recipient text NOT NULL,
    language  text NOT NULL,
    subject   text NOT NULL CHECK (subject !~ '[[:cntrl:]]'),
    body      text NOT NULL,
    path      text NOT NULL,
    written   timestamptz NOT NULL,
    next_try  timestamptz NOT NULL,
    tries     int NOT NULL DEFAULT 0,
    sent      timestamptz,
    given_up  timestamptz,
    problem   text,
    CHECK (sent IS NULL OR given_up IS NULL)
);
CREATE INDEX outbox_waiting ON notice.outbox (next_try) WHERE sent IS NULL AND given_up IS NULL;
CREATE INDEX outbox_given_up ON notice.outbox (given_up) WHERE given_up IS NOT NULL;

-- Whoever does a deed may ask for a notice; only the whole installation's administrators and the worker read them.
ALTER TABLE notice.outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice.outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON notice.outbox
    USING ((SELECT store.sees_everything())) WITH CHECK ((SELECT store.has_scope()));

GRANT SELECT, INSERT, UPDATE ON notice.outbox TO plumbline_app;
