-- Who answers for what a unit owes that has ended: the one unit that follows it, or the one that the office named where several do.
CREATE TABLE reporting.answerer (
    id         uuid PRIMARY KEY,
    round      int NOT NULL,
    node       int NOT NULL,
    answerer   int NOT NULL REFERENCES organisation.unit (node),
    on_day     date NOT NULL,
    actor      text NOT NULL,
    known_from timestamptz NOT NULL,
    FOREIGN KEY (round, node) REFERENCES reporting.duty
);
CREATE INDEX answerer_duty ON reporting.answerer (round, node, known_from);
CREATE INDEX answerer_unit ON reporting.answerer (answerer);

ALTER TABLE reporting.answerer ENABLE ROW LEVEL SECURITY;
ALTER TABLE reporting.answerer FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON reporting.answerer
    USING ((SELECT store.sees_everything())
           OR ((SELECT store.has_scope()) AND (organisation.in_reach(node) OR organisation.in_reach(answerer))))
    WITH CHECK ((SELECT store.has_scope()));
GRANT SELECT, INSERT ON reporting.answerer TO plumbline_app;
