ALTER POLICY scoped ON target.target
    USING ((SELECT store.sees_everything()) OR (SELECT indicator.judging())
           OR ((SELECT store.has_scope())
               AND CASE WHEN (SELECT store.by_keys()) THEN organisation.in_reach(node)
                        ELSE node IN (SELECT standing.reach()) OR organisation.in_reach(node) END
               AND (directive_key IS NULL OR directive_key IN (SELECT directive.readable()))));
