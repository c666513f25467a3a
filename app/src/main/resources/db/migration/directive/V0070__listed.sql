-- For lists that are written out and read in again: the documents in sight with what their heads say.
CREATE VIEW directive.listed_directive WITH (security_invoker = true) AS
SELECT d.id, d.directive_key, d.symbol, d.canonical, d.issuer, d.issuer_id, d.issued, d.in_force, d.term, d.type, d.title,
       d.reading_class, d.known_from
  FROM directive.directive d
 WHERE d.joined_to IS NULL;

CREATE VIEW directive.listed_relation WITH (security_invoker = true) AS
SELECT from_key, kind, to_key FROM directive.relation WHERE known_to = 'infinity';

CREATE VIEW directive.listed_addressee WITH (security_invoker = true) AS
SELECT directive_key, node, concretise_by FROM directive.addressee WHERE known_to = 'infinity' AND kind = 'UNIT';

GRANT SELECT ON directive.listed_directive, directive.listed_relation, directive.listed_addressee TO plumbline_app;
