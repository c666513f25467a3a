-- What the checks of a text found when it was read in. How many there are of each verdict stands with the text; null for a text whose
-- figures nobody checked. Findings are numbered in the order in which they are shown: the worst first, those that hold last.
ALTER TABLE reader.source
    ADD COLUMN fails       int,
    ADD COLUMN doubtful    int,
    ADD COLUMN cannot_tell int,
    ADD COLUMN passes      int,
    ADD CHECK (num_nulls(fails, doubtful, cannot_tell, passes) IN (0, 4));

CREATE TABLE reader.finding (
    source  uuid NOT NULL REFERENCES reader.source,
    no      int NOT NULL,
    verdict text NOT NULL CHECK (verdict IN ('FAILS', 'DOUBTFUL', 'CANNOT_TELL', 'PASSES')),
    starts  int NOT NULL,
    ends    int NOT NULL,
    said    jsonb NOT NULL,
    PRIMARY KEY (source, no),
    CHECK (0 <= starts AND starts <= ends)
);

ALTER TABLE reader.finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE reader.finding FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON reader.finding
    USING ((SELECT store.sees_everything()) OR EXISTS (SELECT 1 FROM reader.source s WHERE s.id = source))
    WITH CHECK ((SELECT store.has_scope()));

GRANT SELECT, INSERT ON reader.finding TO plumbline_app;
