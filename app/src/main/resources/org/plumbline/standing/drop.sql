-- Ends the counts of units that have none below them any more: they are read from held itself again.
WITH bare AS (
    DELETE FROM standing.counted k
     USING (SELECT DISTINCT node FROM unnest(:nodes::int[]) AS n (node)) given
     WHERE k.node = given.node
       AND NOT EXISTS (SELECT 1 FROM organisation.closure c
                        WHERE c.line = 1 AND c.ancestor = given.node AND c.distance > 0
                          AND c.valid_from <= :day::date AND c.valid_to > :day::date)
    RETURNING k.node
)
DELETE FROM standing.tally t USING bare WHERE t.node = bare.node
