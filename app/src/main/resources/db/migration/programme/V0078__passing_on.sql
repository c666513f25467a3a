-- What follows from a change that was allowed is not asked again for the reach of the one who changed it; see Beyond.
CREATE FUNCTION programme.passing() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('plumbline.passing', true), 'off') = 'on';

-- Who reads a document reads its assignments; what stands under none is read where its lead or owner is in reach. Whoever is
-- to carry an assignment out reads it in any case.
DROP POLICY scoped ON programme.assignment;
CREATE POLICY scoped ON programme.assignment
    USING ((SELECT store.sees_everything())
           OR (SELECT programme.passing())
           OR directive_key IN (SELECT directive.readable())
           OR lead = ANY ((SELECT store.own() || store.roots())::int[])
           OR (directive_key IS NULL AND (organisation.in_reach(owner) OR organisation.in_reach(lead))))
    WITH CHECK ((SELECT store.has_scope()));
