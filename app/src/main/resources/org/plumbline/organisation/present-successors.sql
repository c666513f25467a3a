-- The living units in which units that have ceased go on, through all reforms since.
WITH RECURSIVE later AS (
    SELECT s.predecessor AS origin, s.successor, s.on_date
      FROM organisation.succession s
     WHERE s.predecessor = ANY (:nodes::int[]) AND s.successor <> s.predecessor
    UNION
    SELECT later.origin, s.successor, s.on_date
      FROM later JOIN organisation.succession s ON s.predecessor = later.successor
     WHERE s.successor <> s.predecessor AND s.on_date >= later.on_date
)
SELECT DISTINCT later.origin, u.id, u.node, u.code, u.kind, u.tier, u.body_of, u.telephone, u.email, u.founded, u.ceased,
       u.row_version, n.name::text AS name
  FROM later
  JOIN organisation.unit u ON u.node = later.successor AND u.ceased > store.today()
  JOIN organisation.named_unit n ON n.node = u.node
 ORDER BY later.origin, u.node
