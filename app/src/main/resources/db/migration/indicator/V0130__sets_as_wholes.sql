-- A named set as a whole is a cut of the series of a unit: set=<identifier of the set>, beside other groups. Its figure is made of the
-- figures of the members that stand under the unit on the last day of the period.

-- A cut without its set: the cut of the members' own series.
CREATE FUNCTION indicator.cut_of_members(cut text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ltrim(regexp_replace(cut, '(^|;)set=[^;]*', ''), ';');

-- The units that belong to a set on a day, by list or by its rule, whoever asks.
CREATE FUNCTION organisation.set_members_on(of_set uuid, on_day date) RETURNS SETOF int
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = public, pg_temp AS $$
SELECT m.node FROM organisation.set_member m
 WHERE m.unit_set = of_set AND m.valid_from <= on_day AND m.valid_to > on_day AND (SELECT store.has_scope())
UNION
SELECT u.node
  FROM organisation.unit_set s
  JOIN organisation.unit top ON top.id = (s.rule ->> 'within')::uuid
  JOIN organisation.closure c ON c.line = 1 AND c.ancestor = top.node AND c.distance > 0
                             AND c.valid_from <= on_day AND c.valid_to > on_day
  JOIN organisation.unit u ON u.node = c.descendant
 WHERE s.id = of_set AND s.rule IS NOT NULL AND (SELECT store.has_scope())
   AND (s.rule ->> 'kind' IS NULL OR u.kind = s.rule ->> 'kind')
   AND (s.rule ->> 'tier' IS NULL OR u.tier = (s.rule ->> 'tier')::smallint)
   AND NOT EXISTS (
       SELECT 1 FROM jsonb_array_elements(s.rule -> 'conditions') AS asked
        WHERE NOT EXISTS (
              SELECT 1 FROM organisation.trait t
               WHERE t.node = u.node AND t.name = asked ->> 'trait' AND t.valid_from <= on_day AND t.valid_to > on_day
                 AND CASE WHEN asked ->> 'comparison' = 'IS' THEN lower(t.value) = lower(asked ->> 'value')
                          WHEN t.value !~ '^-?[0-9]+([.][0-9]+)?$' THEN false
                          WHEN asked ->> 'comparison' = 'AT_LEAST' THEN t.value::numeric >= (asked ->> 'value')::numeric
                          ELSE t.value::numeric <= (asked ->> 'value')::numeric END))
$$;

-- Which units a set takes in is asked for judging, whoever asks; the set itself is shown to whom it is shown.
CREATE POLICY counted ON organisation.unit_set FOR SELECT TO CURRENT_USER USING (true);

-- The units of which the figure of a set within a unit is made: members that state their own, and what is below those that do not.
CREATE FUNCTION indicator.below_set(of_set uuid, within int, of_key int, on_day date) RETURNS SETOF int
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = public, pg_temp AS $$
WITH member AS (
    SELECT m.node, u.tier = ANY (indicator.made_levels(of_key, on_day)) AS made
      FROM organisation.set_members_on(of_set, on_day) AS m (node)
      JOIN organisation.unit u ON u.node = m.node AND u.tier IS NOT NULL
      JOIN organisation.closure c ON c.line = 1 AND c.ancestor = within AND c.descendant = m.node
                                 AND c.valid_from <= on_day AND c.valid_to > on_day
), own AS (
    SELECT m.node FROM member m WHERE NOT m.made
    UNION
    SELECT b.node FROM member m CROSS JOIN LATERAL indicator.below(m.node, of_key, on_day) AS b (node) WHERE m.made
)
SELECT o.node FROM own o
 WHERE NOT EXISTS (SELECT 1 FROM organisation.closure c
                    WHERE c.line = 1 AND c.descendant = o.node AND c.distance > 0 AND c.ancestor IN (SELECT node FROM own)
                      AND c.valid_from <= on_day AND c.valid_to > on_day)
$$;

REVOKE ALL ON FUNCTION organisation.set_members_on(uuid, date), indicator.below_set(uuid, int, int, date) FROM public;
GRANT EXECUTE ON FUNCTION organisation.set_members_on(uuid, date), indicator.below_set(uuid, int, int, date) TO plumbline_app;
