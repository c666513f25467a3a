-- Whether the scope covers a unit is asked of many rows one by one. What was planned for a reader of the whole country must not be
-- carried out for one of a commune, nor planned anew for each row: both lookups are by the unit, whoever asks.
CREATE OR REPLACE FUNCTION organisation.in_reach(wanted int) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE COST 300 SET plan_cache_mode = 'force_generic_plan' AS $$
DECLARE
    above   int[];
    today   date;
    founded date;
    ceased  date;
BEGIN
    IF store.sees_everything() OR wanted = ANY (store.singles()) THEN
        RETURN true;
    END IF;
    above := store.roots();
    IF above = '{}' THEN
        RETURN false;
    END IF;
    SELECT life.valid_from, life.valid_to INTO founded, ceased
      FROM organisation.closure life
     WHERE life.line = 1 AND life.descendant = wanted AND life.ancestor = wanted;
    today := store.today();
    RETURN EXISTS (SELECT FROM organisation.closure c
                    WHERE c.line = 1 AND c.descendant = wanted AND c.ancestor = ANY (above)
                      AND c.valid_from <= greatest(today, founded) AND c.valid_to > least(today, ceased - 1));
END $$;
