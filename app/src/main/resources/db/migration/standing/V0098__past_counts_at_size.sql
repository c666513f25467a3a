-- Counts of a past day as known at an instant are read from the index alone.
DROP INDEX standing.span_node;
CREATE INDEX span_node ON standing.span (node, subject, valid_from) INCLUDE (valid_to, known_from, known_to, class, key);
