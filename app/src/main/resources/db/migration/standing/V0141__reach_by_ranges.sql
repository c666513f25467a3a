-- The units that the asker's mandates cover, as before. What today is, is asked once and not of each unit; those that ended or are still to
-- come are found by the index, which mostly has none.
CREATE OR REPLACE FUNCTION standing.reach() RETURNS SETOF int LANGUAGE sql STABLE PARALLEL SAFE ROWS 2000 COST 1000
BEGIN ATOMIC
    SELECT unnest(store.own())
    UNION ALL
    SELECT c.descendant
      FROM organisation.closure c
     WHERE c.line = 1 AND c.ancestor = ANY (store.roots()) AND c.valid_from <= (SELECT store.today()) AND c.valid_to > (SELECT store.today())
    UNION ALL
    SELECT c.descendant
      FROM (SELECT e.descendant, e.valid_from, e.valid_to FROM organisation.closure e
             WHERE e.line = 1 AND e.ancestor = ANY (store.roots()) AND e.valid_to <= (SELECT store.today())
            UNION ALL
            SELECT e.descendant, e.valid_from, e.valid_to FROM organisation.closure e
             WHERE e.line = 1 AND e.ancestor = ANY (store.roots()) AND e.valid_to > (SELECT store.today()) AND e.valid_from > (SELECT store.today())) c
      JOIN organisation.closure life ON life.line = 1 AND life.descendant = c.descendant AND life.ancestor = c.descendant
     WHERE c.valid_from <= greatest((SELECT store.today()), life.valid_from)
       AND c.valid_to > least((SELECT store.today()), life.valid_to - 1);
END;
