-- Nearly every unit of which it is asked whether a mandate covers it lives today: one look at today's tree answers for it. How long
-- a unit lives is asked only of one that the tree of today does not show below the asker's mandates.
CREATE OR REPLACE FUNCTION organisation.in_reach(wanted int) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE COST 300 SET plan_cache_mode TO force_generic_plan AS $$
DECLARE
    above   int[] := store.roots();
    today   date;
    founded date;
    ceased  date;
BEGIN
    IF above <> '{}' THEN
        today := store.today();
        PERFORM FROM organisation.closure c
          WHERE c.line = 1 AND c.descendant = wanted AND c.ancestor = ANY (above)
            AND c.valid_from <= today AND c.valid_to > today;
        IF FOUND THEN
            RETURN true;
        END IF;
    END IF;
    IF store.sees_everything() OR wanted = ANY (store.singles()) THEN
        RETURN true;
    END IF;
    IF above = '{}' THEN
        RETURN false;
    END IF;
    SELECT life.valid_from, life.valid_to INTO founded, ceased
      FROM organisation.closure life
     WHERE life.line = 1 AND life.descendant = wanted AND life.ancestor = wanted;
    IF founded <= today AND ceased > today THEN
        RETURN false;
    END IF;
    RETURN EXISTS (SELECT FROM organisation.closure c
                    WHERE c.line = 1 AND c.descendant = wanted AND c.ancestor = ANY (above)
                      AND c.valid_from <= greatest(today, founded) AND c.valid_to > least(today, ceased - 1));
END $$;

-- The same of what mandates cover, which a single unit that somebody may read is not.
CREATE OR REPLACE FUNCTION standing.covers(wanted int) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE COST 300 SET plan_cache_mode TO force_generic_plan AS $$
DECLARE
    above   int[] := store.roots();
    today   date;
    founded date;
    ceased  date;
BEGIN
    IF above <> '{}' THEN
        today := store.today();
        PERFORM FROM organisation.closure c
          WHERE c.line = 1 AND c.descendant = wanted AND c.ancestor = ANY (above)
            AND c.valid_from <= today AND c.valid_to > today;
        IF FOUND THEN
            RETURN true;
        END IF;
    END IF;
    IF wanted = ANY (store.own()) THEN
        RETURN true;
    END IF;
    IF above = '{}' THEN
        RETURN false;
    END IF;
    SELECT life.valid_from, life.valid_to INTO founded, ceased
      FROM organisation.closure life
     WHERE life.line = 1 AND life.descendant = wanted AND life.ancestor = wanted;
    IF founded <= today AND ceased > today THEN
        RETURN false;
    END IF;
    RETURN EXISTS (SELECT FROM organisation.closure c
                    WHERE c.line = 1 AND c.descendant = wanted AND c.ancestor = ANY (above)
                      AND c.valid_from <= greatest(today, founded) AND c.valid_to > least(today, ceased - 1));
END $$;
