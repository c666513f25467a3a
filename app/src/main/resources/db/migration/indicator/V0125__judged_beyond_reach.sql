-- A promise is judged on all its figures, whoever asks: also on those of the unit that its holder follows, which a writer or reader of
-- the promise may not see otherwise. Its module says so for the time of a judgement.
CREATE FUNCTION indicator.judging() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('plumbline.judging', true), 'off') = 'on';

ALTER POLICY scoped ON indicator.series
    USING ((SELECT store.sees_everything()) OR (SELECT indicator.judging())
           OR ((SELECT store.has_scope()) AND organisation.in_reach(node)));
ALTER POLICY scoped ON indicator.break
    USING ((SELECT store.sees_everything()) OR (SELECT indicator.judging())
           OR ((SELECT store.has_scope()) AND (node IS NULL OR organisation.in_reach(node))));
