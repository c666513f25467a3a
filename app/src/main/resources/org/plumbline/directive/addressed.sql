-- Brings the duties of a document in line with who is meant: closes what is no longer so, enters what is new.
WITH meant AS (
    SELECT m.node, m.day FROM unnest(:nodes::int[], :days::date[]) AS m (node, day)
), gone AS (
    UPDATE directive.addressed a SET known_to = :knownAt::timestamptz
     WHERE a.directive_key = :directive AND a.known_to = 'infinity'
       AND NOT EXISTS (SELECT 1 FROM meant m
                        JOIN directive.addressed first ON first.directive_key = a.directive_key AND first.origin = m.node
                             AND first.node = m.node AND first.known_to = 'infinity'
                       WHERE m.node = a.origin AND m.day IS NOT DISTINCT FROM a.concretise_by
                         AND first.valid_from = :issued::date)
    RETURNING a.origin
)
INSERT INTO directive.addressed (directive_key, origin, node, forebears, concretise_by, valid_from, known_from)
SELECT :directive, m.node, m.node, ARRAY[m.node], m.day, :issued::date, :knownAt::timestamptz
  FROM meant m
 WHERE m.node IN (SELECT origin FROM gone)
    OR NOT EXISTS (SELECT 1 FROM directive.addressed a
                    WHERE a.directive_key = :directive AND a.origin = m.node AND a.known_to = 'infinity')
