-- Bindings with their records by their outer names, where the number stands in a version of the text, and against what it was last left
-- as it was said there: of some texts as known at an instant, or of some bindings in force. Those that have ended since are looked through
-- only where an instant is named: whatever is known is known by the year 9999.
WITH chosen AS (
    SELECT b.* FROM live.binding b
     WHERE b.known_to = 'infinity' AND (b.text = ANY (:texts::uuid[]) OR b.id = ANY (:bindings::uuid[]))
    UNION ALL
    SELECT b.* FROM live.binding b
     WHERE :known::timestamptz < '9999-01-01' AND b.known_to < 'infinity' AND b.known_to > :known::timestamptz
       AND b.text = ANY (:texts::uuid[])
)
SELECT b.id, b.text, b.kind, b.node, u.id AS unit, b.series, i.id AS indicator, s.cut, b.target, coalesce(d.joined_to, d.id) AS directive,
       b.classes, b.starts, b.ends, b.checked, b.on_day, b.decimals, b.factor, b.language, p.version, p.starts AS place_starts,
       p.ends AS place_ends, p.said, t.node AS text_node,
       EXISTS (SELECT 1 FROM live.due w WHERE w.binding = b.id)
           OR (CASE WHEN b.kind = 'FIGURE' THEN b.starts IS NULL ELSE b.on_day IS NULL END
               AND NOT EXISTS (SELECT 1 FROM live.day w WHERE w.day = store.today())) AS waits,
       m.state, m.value, m.stale, m.actor AS mark_actor, m.on_day AS mark_day, m.changed, k.state AS left_state, k.value AS left_value
  FROM chosen b
  JOIN live.text t ON t.id = b.text
  JOIN LATERAL (SELECT max(v.no) AS no FROM live.version v WHERE v.text = b.text AND v.known_from <= :known::timestamptz) v ON true
  JOIN live.place p ON p.binding = b.id AND p.version = v.no
  LEFT JOIN LATERAL (SELECT k.state, k.value FROM live.kept k
                      WHERE k.binding = b.id AND k.version = p.version AND k.known_from <= :known::timestamptz
                      ORDER BY k.known_from DESC LIMIT 1) k ON true
  LEFT JOIN organisation.unit u ON u.node = b.node
  LEFT JOIN indicator.series s ON s.series = b.series
  LEFT JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
  LEFT JOIN directive.directive d ON d.directive_key = b.directive
  LEFT JOIN live.mark m ON m.binding = b.id
 WHERE b.known_from <= :known::timestamptz
 ORDER BY b.text, p.starts, b.id
