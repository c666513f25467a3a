-- Whoever asks by keys and indexes gets few rows, and whether a mandate covers the unit of each is quicker asked row by row than looked up in
-- all the units that it covers; whoever asks over many rows has that list made first. A page says which by how it has its statements planned.
CREATE FUNCTION store.by_keys() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN current_setting('plan_cache_mode') = 'force_generic_plan';

-- Whether the asker's mandates cover a unit: the same as to be among standing.reach().
CREATE FUNCTION standing.covers(wanted int) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE COST 300 SET plan_cache_mode TO force_generic_plan AS $$
DECLARE
    above   int[] := store.roots();
    today   date := store.today();
    founded date;
    ceased  date;
BEGIN
    IF wanted = ANY (store.own()) THEN
        RETURN true;
    END IF;
    IF above = '{}' THEN
        RETURN false;
    END IF;
    SELECT life.valid_from, life.valid_to INTO founded, ceased
      FROM organisation.closure life
     WHERE life.line = 1 AND life.descendant = wanted AND life.ancestor = wanted;
    RETURN EXISTS (SELECT FROM organisation.closure c
                    WHERE c.line = 1 AND c.descendant = wanted AND c.ancestor = ANY (above)
                      AND c.valid_from <= greatest(today, founded) AND c.valid_to > least(today, ceased - 1));
END $$;

ALTER POLICY scoped ON standing.held
    USING ((SELECT store.sees_everything()) OR (SELECT standing.keeping())
           OR CASE WHEN (SELECT store.by_keys()) THEN standing.covers(node) ELSE node IN (SELECT standing.reach()) END);
