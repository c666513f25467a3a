-- Published to other modules: each document that goes on under its own identifier, as far as the reader may see it.
CREATE VIEW directive.named_directive WITH (security_invoker = true) AS
SELECT d.id, d.directive_key, coalesce(d.canonical, d.symbol) AS symbol,
       coalesce(d.canonical, d.symbol, d.title ->> 'original') AS called, d.title, d.issuer, d.issuer_id, d.issued,
       d.in_force, d.field, d.lead_post
  FROM directive.directive d
 WHERE d.joined_to IS NULL;

-- The clauses that stand now, with the document they stand in.
CREATE VIEW directive.present_clause WITH (security_invoker = true) AS
SELECT c.id, c.directive_key, c.path, c.kind, c.asks, c.wording, c.horizon, c.lead, c.due
  FROM directive.clause c
 WHERE c.known_to = 'infinity';

GRANT SELECT ON directive.named_directive, directive.present_clause TO plumbline_app;

-- Counts are kept by small numbers.
ALTER TABLE directive.field ADD COLUMN field_key int GENERATED ALWAYS AS IDENTITY UNIQUE;
