-- Units whose name, now or once, is written nearly like the words: for slips of the pen. What can never be in reach is left
-- out at once; the table's own policy decides on the rest.
WITH near AS MATERIALIZED (
    SELECT c.descendant AS node FROM organisation.closure c WHERE c.line = 1 AND c.ancestor = ANY (store.roots())
    UNION
    SELECT unnest(store.singles())
), page AS (
    SELECT u.id, u.node, u.code, u.kind, u.tier, u.body_of, u.telephone, u.email, u.founded, u.ceased, u.row_version,
           m.name AS found, m.valid_to <= store.today() AS former, word_similarity(:key, m.search_key) AS likeness
      FROM organisation.names_near(:key) m JOIN organisation.unit u ON u.node = m.node
     WHERE (:like <> '' OR u.code = :code)
       AND ((SELECT store.sees_everything()) OR m.node IN (SELECT node FROM near))
     ORDER BY likeness DESC, former, (u.kind <> 'PLACE'), u.tier NULLS LAST, u.node
     LIMIT :limit
)
SELECT p.id, p.node, p.code, p.kind, p.tier, p.body_of, p.telephone, p.email, p.founded, p.ceased, p.row_version, p.former,
       p.found::text AS found, n.name::text AS name, a.name::text AS above
  FROM page p
  JOIN organisation.named_unit n ON n.node = p.node
  LEFT JOIN LATERAL (SELECT x.name
                       FROM organisation.edge e
                       JOIN organisation.named_unit x ON x.node = e.parent
                      WHERE e.line = 1 AND e.node = p.node AND e.known_to = 'infinity'
                      ORDER BY (e.valid_from <= store.today()) DESC, abs(e.valid_from - store.today()) LIMIT 1) a ON true
 ORDER BY likeness DESC, p.former, (p.kind <> 'PLACE'), p.tier NULLS LAST, p.node
