-- The texts of a unit and its bodies of which a bound number no longer follows, the latest change first, behind one that was listed before;
-- and those of which something waits to be looked at, which whoever reads looks at.
WITH here AS (
    SELECT :node::int AS node UNION SELECT u.node FROM organisation.unit u WHERE u.body_of = :node::int
), listed AS (
    SELECT m.text, max(m.changed) AS changed
      FROM live.mark m
     WHERE m.stale AND m.node IN (SELECT node FROM here)
     GROUP BY m.text
    UNION ALL
    SELECT b.text, max(w.known_from)
      FROM live.due w JOIN live.binding b ON b.id = w.binding JOIN live.text t ON t.id = b.text
     WHERE t.node IN (SELECT node FROM here) AND b.known_to = 'infinity'
       AND NOT EXISTS (SELECT 1 FROM live.mark m WHERE m.node = t.node AND m.text = b.text AND m.stale)
     GROUP BY b.text
)
SELECT t.id, t.kind, t.record, t.part, v.words, l.changed
  FROM listed l
  JOIN live.text t ON t.id = l.text
  JOIN live.version v ON v.text = t.id AND v.no = t.versions
 WHERE :after::uuid IS NULL OR (l.changed, l.text) < (:changed::timestamptz, :after::uuid)
 ORDER BY l.changed DESC, l.text DESC
 LIMIT :limit
