-- The documents that the asker may read, as before, from an index alone: the same question is asked by nearly every policy on documents.
CREATE INDEX audience_reading ON directive.audience (node, role, reading_class, directive_key);

CREATE OR REPLACE FUNCTION directive.readable() RETURNS SETOF int LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT directive_key FROM directive.audience
     WHERE node = ANY (store.roots()) AND (role <> 'U' OR reading_class <> 'RESTRICTED')
    UNION
    SELECT directive_key FROM directive.audience
     WHERE role IN ('I', 'D')
       AND node IN (SELECT unnest(store.own())
                    UNION
                    SELECT u.body_of
                      FROM unnest(store.own() || store.roots()) AS mine (node)
                      JOIN organisation.unit u ON u.node = mine.node
                     WHERE u.body_of IS NOT NULL)
    UNION
    SELECT directive_key FROM directive.audience
     WHERE node = ANY (store.singles()) AND role = 'I' AND reading_class = 'OPEN'
    UNION
    SELECT directive_key FROM directive.audience
     WHERE node = ANY (store.singles()) AND role = 'D' AND reading_class <> 'RESTRICTED';
END;
