-- Counts by class of what a unit and all below it in the tree of a day held on that day, as known at an instant.
SELECT s.class, count(*)::int AS n
  FROM standing.span s
 WHERE s.subject = :subject::smallint
   AND s.node IN (SELECT :node::int
                  UNION
                  SELECT c.descendant FROM organisation.closure c
                   WHERE c.line = 1 AND c.ancestor = :node::int AND c.valid_from <= :on::date AND c.valid_to > :on::date)
   AND s.valid_from <= :on::date AND s.valid_to > :on::date
   AND s.known_from <= :knownAt::timestamptz AND s.known_to > :knownAt::timestamptz
   AND (:keys::int[] IS NULL OR s.key = ANY (:keys::int[]))
   AND ((SELECT store.sees_everything()) OR :node::int IN (SELECT standing.reach()))
 GROUP BY s.class
