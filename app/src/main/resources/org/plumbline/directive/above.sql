-- Whether one document stands above another: the other carries it out, directly or through others, or its issuer's place
-- stands below on the day of issue.
WITH RECURSIVE upward (key) AS (
    SELECT :lower::int
    UNION
    SELECT r.to_key FROM upward JOIN directive.relation r
        ON r.from_key = upward.key AND r.kind = 'CONCRETISES' AND r.known_to = 'infinity'
)
SELECT EXISTS (SELECT 1 FROM upward WHERE key = :upper::int)
    OR EXISTS (SELECT 1
                 FROM directive.life l
                 JOIN directive.life u ON u.directive_key = :upper::int
                 JOIN organisation.unit lower_unit ON lower_unit.node = l.issuer
                 LEFT JOIN organisation.unit upper_unit ON upper_unit.node = u.issuer
                 JOIN organisation.closure c ON c.line = 1
                                            AND c.descendant = coalesce(lower_unit.body_of, lower_unit.node)
                                            AND c.ancestor = coalesce(upper_unit.body_of, upper_unit.node, u.issuer)
                                            AND c.distance > 0 AND c.valid_from <= l.issued AND c.valid_to > l.issued
                WHERE l.directive_key = :lower::int)
