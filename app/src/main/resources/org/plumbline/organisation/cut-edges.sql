-- Closes, in known time, the edges of units on the days given, and keeps what lies before and after those days.
WITH hit AS (
    UPDATE organisation.edge e
       SET known_to = :knownAt::timestamptz
      FROM unnest(:nodes::int[], :parents::int[], :froms::date[], :tos::date[]) AS t (node, parent, f, t)
     WHERE e.line = :line AND e.node = t.node AND e.known_to = 'infinity' AND e.valid_from < t.t AND e.valid_to > t.f
    RETURNING e.line, e.node, e.parent, e.valid_from, e.valid_to, e.decision, t.f, t.t
)
INSERT INTO organisation.edge (line, node, parent, valid_from, valid_to, decision, known_from)
SELECT line, node, parent, valid_from, f, decision, :knownAt::timestamptz FROM hit WHERE valid_from < f
UNION ALL
SELECT line, node, parent, t, valid_to, decision, :knownAt::timestamptz FROM hit WHERE t < valid_to
