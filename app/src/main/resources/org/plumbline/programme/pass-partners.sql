-- Whoever follows a unit takes part in its place, unless it leads or takes part already.
INSERT INTO programme.partner (assignment, node, role)
SELECT p.assignment, h.heir, p.role
  FROM unnest(:from::int[], :to::int[]) AS h (node, heir)
  JOIN programme.partner p ON p.node = h.node
  JOIN programme.assignment a ON a.id = p.assignment AND a.lead IS DISTINCT FROM h.heir
ON CONFLICT DO NOTHING
