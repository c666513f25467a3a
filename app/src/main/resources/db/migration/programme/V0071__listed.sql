-- For lists that are written out and read in again: the assignments in sight that were not cancelled, with what they say.
CREATE VIEW programme.listed_assignment WITH (security_invoker = true) AS
SELECT a.id, a.item, a.directive_key, a.clause, a.upper, a.owner, a.title, a.lead, a.lead_reason, a.post, a.leader,
       a.deliverable, a.measure, a.starts, a.due, a.issued
  FROM programme.assignment a
 WHERE a.stage <> 'CANCELLED';

CREATE VIEW programme.listed_partner WITH (security_invoker = true) AS
SELECT assignment, node, role FROM programme.partner;

GRANT SELECT ON programme.listed_assignment, programme.listed_partner TO plumbline_app;
