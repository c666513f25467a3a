-- Figures of units that have theirs from those below. What a unit of a reporting level gives to them is kept as a part; a change of a
-- part waits, named by the unit that gives it only, until a fold adds it up for the units above in the tree of the period's last day.
-- Writers share no row. Places in counts, from 1: given with a value or nil, of these nil; not applicable; not collected; not to be added
-- up; of those given: estimates, provisional; by how they are known, six levels; those that have a checked figure, by three levels.

-- The definition in force for periods that end on a day: the latest that counts by then, else the first.
CREATE FUNCTION indicator.version_on(of_key int, on_day date) RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce((SELECT d.version FROM indicator.definition d
                  WHERE d.indicator_key = of_key AND d.applies_from <= on_day ORDER BY d.version DESC LIMIT 1),
                (SELECT min(d.version) FROM indicator.definition d WHERE d.indicator_key = of_key));

-- The levels that have their figures of periods that end on a day from those below.
CREATE FUNCTION indicator.made_levels(of_key int, on_day date) RETURNS smallint[] LANGUAGE sql STABLE PARALLEL SAFE
RETURN ARRAY(SELECT l.tier FROM indicator.level l
              WHERE l.indicator_key = of_key AND l.origin = 'DERIVED' AND l.version = indicator.version_on(of_key, on_day));

-- The level of a unit decides whether a figure is made of it; that is so whoever asks. These functions give inner numbers of units
-- and nothing of what the units are.
CREATE POLICY placed ON organisation.unit FOR SELECT TO CURRENT_USER USING (true);

-- Whether the figure of a unit of a period that ends on a day is made of those below.
CREATE FUNCTION indicator.is_made(whole int, of_key int, on_day date) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT store.has_scope()
       AND EXISTS (SELECT 1 FROM organisation.unit u WHERE u.node = whole AND u.tier = ANY (indicator.made_levels(of_key, on_day)))
$$;

-- The units above one whose figures of a period that ends on a day are made of its figures, the next one first.
CREATE FUNCTION indicator.above(part int, of_key int, on_day date) RETURNS SETOF int
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 3 SET search_path = public, pg_temp AS $$
DECLARE
    made smallint[] := indicator.made_levels(of_key, on_day);
    here int := part;
    level smallint;
BEGIN
    IF made = '{}' OR NOT store.has_scope() THEN
        RETURN;
    END IF;
    LOOP
        SELECT e.parent, u.tier INTO here, level
          FROM organisation.edge e JOIN organisation.unit u ON u.node = e.parent
         WHERE e.line = 1 AND e.node = here AND e.known_to = 'infinity' AND e.valid_from <= on_day AND e.valid_to > on_day;
        EXIT WHEN here IS NULL OR level IS NULL OR level <> ALL (made);
        RETURN NEXT here;
    END LOOP;
END $$;

-- The units below one of which its figure of a period that ends on a day is made: on each way down the first that states its own.
CREATE FUNCTION indicator.below(whole int, of_key int, on_day date) RETURNS SETOF int
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET search_path = public, pg_temp AS $$
DECLARE
    made smallint[] := indicator.made_levels(of_key, on_day);
BEGIN
    IF NOT store.has_scope() THEN
        RETURN;
    END IF;
    RETURN QUERY
    WITH RECURSIVE down AS (
        SELECT whole AS node, true AS through
        UNION ALL
        SELECT u.node, u.tier = ANY (made)
          FROM down d
          JOIN organisation.edge e ON e.line = 1 AND e.parent = d.node AND e.known_to = 'infinity'
                                  AND e.valid_from <= on_day AND e.valid_to > on_day
          JOIN organisation.unit u ON u.node = e.node AND u.tier IS NOT NULL
         WHERE d.through
    )
    SELECT d.node FROM down d WHERE NOT d.through;
END $$;

CREATE FUNCTION indicator.plus(one int[], other int[]) RETURNS int[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(SELECT a + b FROM unnest(one, other) AS t (a, b));

CREATE FUNCTION indicator.minus(one int[]) RETURNS int[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(SELECT -a FROM unnest(one) AS t (a));

CREATE AGGREGATE indicator.total (int[]) (SFUNC = indicator.plus, STYPE = int[], PARALLEL = SAFE);

-- What series give to figures of units above, by period, of what is known at an instant: nothing of cuts to a set, which are wholes
-- themselves, and nothing of units that have theirs from below. Reported is the unit's own word, else another hand's; checked the best
-- proven. A ratio adds its parts, a weighted mean its value times the trait by which the unit weighs on the last day.
CREATE FUNCTION indicator.parts_of(given bigint[], known timestamptz)
    RETURNS TABLE (series bigint, indicator_key int, node int, cut text, starts date, ends date, numerator numeric, denominator numeric,
                   checked_numerator numeric, checked_denominator numeric, counts int[], known_from timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = public, pg_temp AS $$
WITH told AS MATERIALIZED (
    SELECT s.series, s.indicator_key, s.node, s.cut, o.starts, o.ends, o.stance, o.state, o.author, greatest(o.known_from, p.known_from) AS known_from,
           CASE o.maturity WHEN 'ESTIMATE' THEN 0 WHEN 'PROVISIONAL' THEN 1 ELSE 2 END AS settled, coalesce(p.level, 0) AS level,
           d.place_rule AS rule, o.numerator AS above, o.denominator AS below, w.weight,
           coalesce(o.value, o.numerator * CASE WHEN d.shape = 'RATIO' THEN coalesce(m.per, 1) ELSE 1 END / o.denominator) AS amount
      FROM indicator.series s
      JOIN indicator.observation o ON o.series = s.series AND o.known_from <= known AND o.known_to > known
                                  AND o.stance IN ('REPORTED', 'VERIFIED')
      JOIN indicator.definition d ON d.indicator_key = s.indicator_key
                                 AND d.version = indicator.version_on(s.indicator_key, o.ends - 1)
      JOIN organisation.unit u ON u.node = s.node AND u.tier IS NOT NULL
      LEFT JOIN indicator.measure m ON m.code = d.measure
      LEFT JOIN indicator.proof p ON p.observation = o.id AND p.known_from <= known AND p.known_to > known
      LEFT JOIN LATERAL (SELECT t.value::numeric AS weight FROM organisation.trait t
                          WHERE t.node = s.node AND t.name = d.weight AND t.valid_from < o.ends AND t.valid_to >= o.ends
                            AND t.value ~ '^[0-9]+([.][0-9]+)?$') w ON true
     WHERE s.series = ANY (given) AND s.cut !~ '(^|;)set='
       AND u.tier <> ALL (indicator.made_levels(s.indicator_key, o.ends - 1))
), weighed AS (
    SELECT t.*,
           CASE t.state
               WHEN 'NIL' THEN CASE WHEN t.rule = 'WEIGHTED_MEAN' AND t.weight IS NULL THEN 'UNUSABLE' ELSE 'NIL' END
               WHEN 'VALUE' THEN CASE WHEN t.rule = 'RATIO' AND t.above IS NULL OR t.rule = 'WEIGHTED_MEAN' AND t.weight IS NULL
                                        OR t.rule = 'NONE' OR t.rule <> 'RATIO' AND t.amount IS NULL THEN 'UNUSABLE' ELSE 'VALUE' END
               ELSE t.state END AS use,
           CASE WHEN t.state = 'VALUE' THEN CASE t.rule WHEN 'RATIO' THEN t.above WHEN 'WEIGHTED_MEAN' THEN t.amount * t.weight
                                                        WHEN 'NONE' THEN 0 ELSE t.amount END ELSE 0 END AS n,
           CASE WHEN t.state = 'VALUE' AND t.rule = 'RATIO' THEN t.below
                WHEN t.state IN ('VALUE', 'NIL') AND t.rule = 'WEIGHTED_MEAN' THEN t.weight ELSE 0 END AS d
      FROM told t
), said AS (
    SELECT DISTINCT ON (series, starts, ends) * FROM weighed
     ORDER BY series, starts, ends, stance, settled DESC, author DESC
), checked AS (
    SELECT DISTINCT ON (series, starts, ends) * FROM weighed
     WHERE level >= 3
     ORDER BY series, starts, ends, level DESC, stance DESC, settled DESC, author DESC
)
SELECT s.series, s.indicator_key, s.node, s.cut, s.starts, s.ends,
       CASE WHEN g.given THEN coalesce(s.n, 0) ELSE 0 END, CASE WHEN g.given THEN coalesce(s.d, 0) ELSE 0 END,
       CASE WHEN g.checked THEN coalesce(c.n, 0) ELSE 0 END, CASE WHEN g.checked THEN coalesce(c.d, 0) ELSE 0 END,
       ARRAY[g.given, g.given AND s.use = 'NIL', s.use = 'NOT_APPLICABLE', s.use = 'NOT_COLLECTED', s.use = 'UNUSABLE',
             g.given AND s.settled = 0, g.given AND s.settled = 1,
             g.given AND s.level = 0, g.given AND s.level = 1, g.given AND s.level = 2, g.given AND s.level = 3, g.given AND s.level = 4,
             g.given AND s.level = 5,
             g.checked AND c.level = 3, g.checked AND c.level = 4, g.checked AND c.level = 5]::int[],
       s.known_from
  FROM said s
  LEFT JOIN checked c ON c.series = s.series AND c.starts = s.starts AND c.ends = s.ends
 CROSS JOIN LATERAL (SELECT s.use IN ('VALUE', 'NIL') AS given,
                            s.use IN ('VALUE', 'NIL') AND coalesce(c.use IN ('VALUE', 'NIL'), false) AS checked) g
$$;

REVOKE ALL ON FUNCTION indicator.is_made(int, int, date), indicator.above(int, int, date), indicator.below(int, int, date),
    indicator.parts_of(bigint[], timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION indicator.is_made(int, int, date), indicator.above(int, int, date), indicator.below(int, int, date),
    indicator.parts_of(bigint[], timestamptz) TO plumbline_app;

-- What each unit gives now, by period.
CREATE TABLE indicator.part (
    series              bigint NOT NULL REFERENCES indicator.series (series),
    indicator_key       int NOT NULL,
    node                int NOT NULL,
    cut                 text NOT NULL,
    starts              date NOT NULL,
    ends                date NOT NULL,
    numerator           numeric NOT NULL,
    denominator         numeric NOT NULL,
    checked_numerator   numeric NOT NULL,
    checked_denominator numeric NOT NULL,
    counts              int[] NOT NULL,
    known_from          timestamptz NOT NULL,
    PRIMARY KEY (series, ends, starts)
);
CREATE INDEX part_node ON indicator.part (node);
CREATE INDEX part_cell ON indicator.part (indicator_key, cut, ends, starts, node);

-- What waits to be added up: at the units above its own by the tree, or at one unit alone where a unit left it.
CREATE TABLE indicator.part_delta (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator_key       int NOT NULL,
    node                int NOT NULL,
    whole               int,
    cut                 text NOT NULL,
    starts              date NOT NULL,
    ends                date NOT NULL,
    numerator           numeric NOT NULL,
    denominator         numeric NOT NULL,
    checked_numerator   numeric NOT NULL,
    checked_denominator numeric NOT NULL,
    counts              int[] NOT NULL,
    known_from          timestamptz NOT NULL
);

-- What was added up for each unit whose figures are made of those below.
CREATE TABLE indicator.part_sum (
    indicator_key       int NOT NULL,
    node                int NOT NULL,
    cut                 text NOT NULL,
    starts              date NOT NULL,
    ends                date NOT NULL,
    numerator           numeric NOT NULL,
    denominator         numeric NOT NULL,
    checked_numerator   numeric NOT NULL,
    checked_denominator numeric NOT NULL,
    counts              int[] NOT NULL,
    known_from          timestamptz NOT NULL,
    PRIMARY KEY (indicator_key, node, cut, ends, starts)
) WITH (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05);

-- When it was last added up: one row, written by the fold.
CREATE TABLE indicator.part_fold (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    at  timestamptz NOT NULL
);

-- Series of named sets as a whole are looked for by their indicator.
CREATE INDEX series_of_set ON indicator.series (indicator_key) WHERE cut ~ '(^|;)set=';

ALTER TABLE indicator.part_sum ENABLE ROW LEVEL SECURITY;
ALTER TABLE indicator.part_sum FORCE ROW LEVEL SECURITY;
CREATE POLICY scoped ON indicator.part_sum
    USING ((SELECT store.sees_everything()) OR (SELECT indicator.judging())
           OR ((SELECT store.has_scope()) AND organisation.in_reach(node)))
    WITH CHECK ((SELECT store.has_scope()));
-- Read together with the sums; alone they need a scope and no more.
DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['part', 'part_delta', 'part_fold'] LOOP
        EXECUTE format('ALTER TABLE indicator.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE indicator.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('CREATE POLICY scoped ON indicator.%I USING ((SELECT store.has_scope())) WITH CHECK ((SELECT store.has_scope()))', each);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON indicator.part, indicator.part_delta, indicator.part_sum, indicator.part_fold TO plumbline_app;
GRANT USAGE ON SEQUENCE indicator.part_delta_id_seq TO plumbline_app;
GRANT MAINTAIN ON indicator.part_delta, indicator.part_sum TO plumbline_app;
