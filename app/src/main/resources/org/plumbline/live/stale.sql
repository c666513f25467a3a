-- The texts of a unit of which a bound number no longer follows, the latest change first, behind one that was listed before.
WITH listed AS (
    SELECT m.text, max(m.changed) AS changed
      FROM live.mark m
     WHERE m.node = :node::int AND m.stale
     GROUP BY m.text
)
SELECT t.id, t.kind, t.record, t.part, v.words
  FROM listed l
  JOIN live.text t ON t.id = l.text
  JOIN live.version v ON v.text = t.id AND v.no = t.versions
 WHERE :after::uuid IS NULL
    OR (l.changed, l.text) < (SELECT a.changed, a.text FROM listed a WHERE a.text = :after::uuid)
 ORDER BY l.changed DESC, l.text DESC
 LIMIT :limit
