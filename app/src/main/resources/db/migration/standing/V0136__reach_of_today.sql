-- The units that the asker's mandates cover. Nearly all of them live today and are found by one look at the tree; how long a unit lives
-- is asked only of those that ended or are still to come.
CREATE OR REPLACE FUNCTION standing.reach() RETURNS SETOF int LANGUAGE sql STABLE PARALLEL SAFE ROWS 2000 COST 1000
BEGIN ATOMIC
    SELECT unnest(store.own())
    UNION ALL
    SELECT c.descendant
      FROM organisation.closure c
     WHERE c.line = 1 AND c.ancestor = ANY (store.roots()) AND c.valid_from <= store.today() AND c.valid_to > store.today()
    UNION ALL
    SELECT c.descendant
      FROM organisation.closure c
      JOIN organisation.closure life ON life.line = 1 AND life.descendant = c.descendant AND life.ancestor = c.descendant
     WHERE c.line = 1 AND c.ancestor = ANY (store.roots()) AND (c.valid_to <= store.today() OR c.valid_from > store.today())
       AND c.valid_from <= greatest(store.today(), life.valid_from)
       AND c.valid_to > least(store.today(), life.valid_to - 1);
END;
