-- The history of a unit asks for all edges it ever had, the current ones are a few of them: one index for both.
DROP INDEX organisation.edge_node;
CREATE INDEX edge_node ON organisation.edge (node, line);
