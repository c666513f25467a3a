UPDATE directive.directive SET joined_to = (SELECT id FROM directive.directive WHERE directive_key = :into),
       row_version = row_version + 1
 WHERE directive_key = :from;
UPDATE directive.directive SET joined_to = (SELECT id FROM directive.directive WHERE directive_key = :into)
 WHERE joined_to = (SELECT id FROM directive.directive WHERE directive_key = :from);
UPDATE directive.relation r SET from_key = :into
 WHERE r.from_key = :from AND r.to_key <> :into
   AND NOT EXISTS (SELECT 1 FROM directive.relation o
                    WHERE o.from_key = :into AND o.kind = r.kind AND o.to_key = r.to_key AND o.known_to = 'infinity');
UPDATE directive.relation r SET to_key = :into
 WHERE r.to_key = :from AND r.from_key <> :into
   AND NOT EXISTS (SELECT 1 FROM directive.relation o
                    WHERE o.to_key = :into AND o.kind = r.kind AND o.from_key = r.from_key AND o.known_to = 'infinity');
UPDATE directive.answer SET document_key = :into WHERE document_key = :from;
UPDATE directive.file SET directive_key = :into WHERE directive_key = :from;
INSERT INTO directive.search_key (directive_key, key)
SELECT :into, k.key FROM directive.search_key k WHERE k.directive_key = :from
ON CONFLICT DO NOTHING;
DELETE FROM directive.search_key WHERE directive_key = :from
