-- Lists of targets stand in the order of their documents, and within one by the number in its annex as a person counts: 2 before 10,
-- 10 before 10a; what has no number comes last. The place is a text that compares byte by byte, so that an index may be asked for it
-- before it is known what a reader may see.
CREATE FUNCTION target.place(key int, annex text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    numbered text;
BEGIN
    IF annex IS NULL THEN
        numbered := '~';
    ELSIF annex ~ '^[0-9]{1,8}$' THEN
        numbered := lpad(annex, 8, '0');
    ELSE
        SELECT string_agg(CASE WHEN p.part[1] ~ '^[0-9]{1,8}$' THEN lpad(p.part[1], 8, '0') ELSE p.part[1] END, '' ORDER BY p.n)
          INTO numbered
          FROM regexp_matches(lower(annex), '[0-9]+|[^0-9]+', 'g') WITH ORDINALITY AS p (part, n);
    END IF;
    RETURN lpad(coalesce(key, 2147483647)::text, 10, '0') || ' ' || coalesce(numbered, '~');
END $$;

ALTER TABLE target.target
    ADD COLUMN place text COLLATE "C" NOT NULL GENERATED ALWAYS AS (target.place(directive_key, annex)) STORED;
CREATE INDEX target_place ON target.target (place, item) WHERE withdrawn IS NULL;

-- What stands beside it: the same indicator at the same unit; and what a post answers for.
DROP INDEX target.target_node;
CREATE INDEX target_node ON target.target (node, indicator, item);
CREATE INDEX target_post ON target.target (post, place, item) WHERE post IS NOT NULL AND withdrawn IS NULL;
DROP INDEX target.target_indicator;
CREATE INDEX target_indicator ON target.target (indicator, place, item) WHERE withdrawn IS NULL;
CREATE INDEX target_kind ON target.target (kind, place, item) WHERE withdrawn IS NULL;
CREATE INDEX target_field ON target.target (field, place, item) WHERE field IS NOT NULL AND withdrawn IS NULL;

-- A pattern may look into an index only where no row-level security stands before it. This function alone reads names in this way; it
-- asks for a scope itself, and gives numbers that are asked for again under the reader's scope.
CREATE POLICY searched ON target.target FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION target.called(words text[], most int) RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 200 SET search_path = public, pg_temp AS $$
SELECT t.item FROM target.target t
 WHERE t.name_key LIKE words[1] AND t.name_key LIKE ALL (words) AND t.withdrawn IS NULL AND (SELECT store.has_scope())
 LIMIT most
$$;
REVOKE ALL ON FUNCTION target.called(text[], int) FROM public;
GRANT EXECUTE ON FUNCTION target.called(text[], int) TO plumbline_app;

-- Readers are many at once: none of them takes the processors of others.
ALTER TABLE target.target SET (parallel_workers = 0);

-- Whether the mandates cover a unit is asked of a list at once, and of one unit by itself only where they do not.
ALTER POLICY scoped ON target.target
    USING ((SELECT store.sees_everything()) OR (SELECT indicator.judging())
           OR ((SELECT store.has_scope()) AND (node IN (SELECT standing.reach()) OR organisation.in_reach(node))
               AND (directive_key IS NULL OR directive_key IN (SELECT directive.readable()))));
