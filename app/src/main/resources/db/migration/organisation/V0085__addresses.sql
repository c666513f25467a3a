-- Where a notice is sent: the address of an office or of a post, never of a person.
ALTER TABLE organisation.unit ADD COLUMN email text;
ALTER TABLE organisation.post ADD COLUMN email text;

CREATE OR REPLACE VIEW organisation.named_unit WITH (security_invoker = true) AS
SELECT u.id, u.node, u.code, u.kind, u.tier, u.body_of, u.telephone, u.founded, u.ceased, n.name, n.search_key,
       u.row_version, u.email
  FROM organisation.unit u
 CROSS JOIN LATERAL (SELECT name, search_key FROM organisation.unit_name n
                      WHERE n.node = u.node
                      ORDER BY (n.valid_from <= store.today()) DESC, abs(n.valid_from - store.today())
                      LIMIT 1) n;
