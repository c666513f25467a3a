-- Who may read a directive. One row for each unit by which it can be reached: its issuer (I) and the units above it (A),
-- the units it addresses (D) and the units above those (U). A reader's few mandates are looked up here; no list of the
-- units below is ever made. A directive is reached when
--   a mandate over a subtree stands at any of these units (above an addressed unit only unless RESTRICTED);
--   a mandate at a single unit, or at a body of one, stands at the issuer or an addressed unit;
--   a unit above or around the reader's issued it and it is OPEN, or is addressed by it and it is not RESTRICTED.
CREATE TABLE directive.audience (
    node          int NOT NULL,
    directive_key int NOT NULL,
    role          "char" NOT NULL CHECK (role IN ('I', 'A', 'D', 'U')),
    reading_class text NOT NULL,
    PRIMARY KEY (node, directive_key, role)
);
CREATE INDEX audience_directive ON directive.audience (directive_key);

CREATE FUNCTION directive.readable() RETURNS SETOF int LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT directive_key FROM directive.audience
     WHERE node = ANY (store.roots()) AND (role <> 'U' OR reading_class <> 'RESTRICTED')
    UNION
    SELECT directive_key FROM directive.audience
     WHERE role IN ('I', 'D')
       AND node IN (SELECT unnest(store.own())
                    UNION
                    SELECT u.body_of FROM organisation.unit u
                     WHERE u.node = ANY (store.own() || store.roots()) AND u.body_of IS NOT NULL)
    UNION
    SELECT directive_key FROM directive.audience
     WHERE node = ANY (store.singles())
       AND (role = 'I' AND reading_class = 'OPEN' OR role = 'D' AND reading_class <> 'RESTRICTED');
END;

ALTER TABLE directive.directive ENABLE ROW LEVEL SECURITY;
ALTER TABLE directive.directive FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON directive.directive
    USING ((SELECT store.sees_everything()) OR directive_key IN (SELECT directive.readable()))
    WITH CHECK ((SELECT store.has_scope()));

ALTER TABLE directive.life ENABLE ROW LEVEL SECURITY;
ALTER TABLE directive.life FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON directive.life USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));
ALTER TABLE directive.addressed ENABLE ROW LEVEL SECURITY;
ALTER TABLE directive.addressed FORCE ROW LEVEL SECURITY;
ALTER TABLE directive.change ENABLE ROW LEVEL SECURITY;
ALTER TABLE directive.change FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON directive.change USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));
CREATE POLICY scoped ON directive.addressed USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()));

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['search_key', 'clause', 'addressee', 'receipt', 'answer', 'study', 'study_count',
                                'study_unit', 'reminder', 'file'] LOOP
        EXECUTE format('ALTER TABLE directive.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE directive.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON directive.%I
                            USING ((SELECT store.sees_everything()) OR directive_key IN (SELECT directive.readable()))
                            WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
END $$;

-- That a clause is carried out somewhere below counts for everybody who reads it; the lower text is shown to its readers.
ALTER TABLE directive.derivation ENABLE ROW LEVEL SECURITY;
ALTER TABLE directive.derivation FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON directive.derivation
    USING ((SELECT store.sees_everything())
           OR lower_key IN (SELECT directive.readable()) OR upper_key IN (SELECT directive.readable()))
    WITH CHECK ((SELECT store.has_scope()));

-- The same for a relation: it counts for the readers of either; the other's words are shown to its readers.
ALTER TABLE directive.relation ENABLE ROW LEVEL SECURITY;
ALTER TABLE directive.relation FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON directive.relation
    USING ((SELECT store.sees_everything())
           OR from_key IN (SELECT directive.readable()) OR to_key IN (SELECT directive.readable()))
    WITH CHECK ((SELECT store.has_scope()));

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA directive TO plumbline_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA directive TO plumbline_app;
