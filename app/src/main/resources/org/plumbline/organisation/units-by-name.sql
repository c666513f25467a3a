-- Units whose name, now or once, holds the words: whole names first, then beginnings, then the rest; living before ceased.
-- What can never be in reach is left out at once; the table's own policy decides on the rest.
WITH near AS MATERIALIZED (
    SELECT c.descendant AS node FROM organisation.closure c WHERE c.line = 1 AND c.ancestor = ANY (store.roots())
    UNION
    SELECT unnest(store.singles())
), named AS (
    SELECT n.node, n.name, n.search_key, n.valid_to
      FROM organisation.names_like(:like) n
     WHERE (SELECT store.sees_everything()) OR n.node IN (SELECT node FROM near)
    UNION ALL
    SELECT u.node, n.name, n.search_key, n.valid_to
      FROM organisation.unit u JOIN organisation.unit_name n ON n.node = u.node AND n.valid_to = u.ceased
     WHERE u.code = :code
), ranked AS (
    SELECT DISTINCT ON (m.node) u.id, u.node, u.code, u.kind, u.tier, u.body_of, u.telephone, u.email, u.founded, u.ceased,
           u.row_version, m.name AS found, m.search_key, m.valid_to <= store.today() AS former,
           CASE WHEN u.code = :code OR m.search_key = :key THEN 0
                WHEN starts_with(m.search_key, :key) THEN 1
                WHEN m.search_key LIKE '% ' || :like THEN 2
                ELSE 3 END AS rank
      FROM named m JOIN organisation.unit u ON u.node = m.node
     ORDER BY m.node, m.valid_to <= store.today(), rank
), page AS (
    SELECT * FROM ranked
     ORDER BY rank, former, (kind <> 'PLACE'), tier NULLS LAST, length(search_key), search_key, node
     LIMIT :limit
)
SELECT p.id, p.node, p.code, p.kind, p.tier, p.body_of, p.telephone, p.email, p.founded, p.ceased, p.row_version, p.former,
       p.found::text AS found, n.name::text AS name, a.name::text AS above
  FROM page p
  JOIN LATERAL (SELECT x.name FROM organisation.unit_name x WHERE x.node = p.node
                 ORDER BY (x.valid_from <= store.today()) DESC, abs(x.valid_from - store.today()) LIMIT 1) n ON true
  LEFT JOIN LATERAL (SELECT x.name
                       FROM organisation.edge e
                       JOIN organisation.named_unit x ON x.node = e.parent
                      WHERE e.line = 1 AND e.node = p.node AND e.known_to = 'infinity'
                      ORDER BY (e.valid_from <= store.today()) DESC, abs(e.valid_from - store.today()) LIMIT 1) a ON true
 ORDER BY rank, former, (kind <> 'PLACE'), tier NULLS LAST, length(search_key), search_key, node
