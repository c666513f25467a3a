-- Takes items out, and appends what that changes in the counts. The items' rows are locked already.
WITH gone AS (
    DELETE FROM standing.held WHERE subject = :subject::smallint AND item = ANY (:items::bigint[])
    RETURNING node, key, field, class
)
INSERT INTO standing.delta (subject, node, key, field, class_from, class_to)
SELECT :subject::smallint, node, key, field, class, NULL FROM gone
