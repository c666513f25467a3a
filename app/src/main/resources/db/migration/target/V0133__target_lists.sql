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
