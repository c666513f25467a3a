-- Items whose history, as known last, ends otherwise than they stand now.
SELECT coalesce(h.subject, s.subject) AS subject, coalesce(h.item, s.item) AS item,
       h.node AS held_node, s.node AS span_node, h.class AS held_class, s.class AS span_class
  FROM standing.held h
  FULL JOIN (SELECT * FROM standing.span WHERE known_to = 'infinity' AND valid_to = 'infinity') s
    ON s.subject = h.subject AND s.item = h.item
 WHERE (h.node, h.key, h.field, h.class) IS DISTINCT FROM (s.node, s.key, s.field, s.class)
 ORDER BY 1, 2
 LIMIT 1000
