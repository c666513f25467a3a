package org.plumbline.bench;

import java.util.List;

/** The statements that write targets, their figures and where they stand, for {@link TargetRows}. */
final class TargetSql {

    static final List<String> TABLES = List.of(
            "indicator.series",
            "indicator.entry",
            "indicator.observation",
            "indicator.proof",
            "target.target",
            "target.goal",
            "target.holder",
            "standing.held",
            "standing.span",
            "standing.counted",
            "standing.tally",
            "standing.delta");

    /** The units that hold targets, each under one document: a fifth under the one that is hot. */
    static final String HOLDERS = """
            CREATE TEMP TABLE bench_prototype (value int, proven boolean, reported smallint, checked smallint, attained smallint, turns_on date,
                                               PRIMARY KEY (value, proven));
            -- A number below a bound that looks drawn by lot, the same for the same target and question.
            CREATE FUNCTION pg_temp.lot(n bigint, question int, bound int) RETURNS int LANGUAGE sql IMMUTABLE
            RETURN abs(hashint8extended(n, question) % bound)::int;
            -- An identifier of one kind of row.
            CREATE FUNCTION pg_temp.id(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
            RETURN ('0198' || lpad(to_hex(n / 1000), 8, '0') || '7' || lpad(to_hex(n % 1000), 3, '0') || '8' || lpad(to_hex(kind), 3, '0')
                    || lpad(to_hex(n), 12, '0'))::uuid;
            CREATE TEMP TABLE bench_paper AS
            SELECT d.directive_key, d.id, row_number() OVER (ORDER BY d.directive_key) - 1 AS place, count(*) OVER () AS papers,
                   ARRAY(SELECT c.id FROM directive.clause c
                          WHERE c.directive_key = d.directive_key AND c.asks AND c.known_to = 'infinity' ORDER BY c.path::int) AS clauses
              FROM directive.directive d;
            CREATE TEMP TABLE bench_holder AS
            SELECT u.place, u.node, p.directive_key, p.clauses
              FROM (SELECT node, row_number() OVER (ORDER BY tier, node) - 1 AS place FROM organisation.unit) u
              JOIN bench_paper p
                ON CASE WHEN u.place % 5 = 0 THEN p.id = current_setting('bench.hot')::uuid
                        ELSE p.place = pg_temp.lot(u.place, 1, p.papers::int) END
             WHERE u.place < current_setting('bench.holders')::int;
            CREATE TEMP TABLE bench_indicator AS
            SELECT i.indicator_key, i.id, d.name, i.name_key, (d.annex::int - 1) AS place
              FROM indicator.indicator i JOIN indicator.definition d ON d.indicator_key = i.indicator_key WHERE i.code LIKE 'B.%';
            ANALYZE bench_holder, bench_indicator;
            """;

    static final List<String> ROWS = List.of(
            """
            CREATE TEMP TABLE bench_target AS
            SELECT h.place * 20 + i.place + 1 AS n, h.node, h.directive_key, h.clauses[1 + i.place % array_length(h.clauses, 1)] AS clause,
                   i.indicator_key, i.id AS indicator, i.name, i.name_key, i.place AS annex, h.place AS holder,
                   pg_temp.lot(h.place * 20 + i.place, 2, 130) AS value, pg_temp.lot(h.place * 20 + i.place, 3, 3) = 0 AS proven
              FROM bench_holder h CROSS JOIN bench_indicator i
             ORDER BY 1;
            ANALYZE bench_target;
            """,
            """
            INSERT INTO indicator.series (series, indicator_key, node, cut) SELECT n, indicator_key, node, '' FROM bench_target ORDER BY n
            """,
            """
            INSERT INTO indicator.entry (id, stance, on_day, actor, known_from)
            SELECT pg_temp.id(1 + q.which, h.place), 'REPORTED', q.ends + 9, 'Văn phòng', (q.ends + 9)::timestamp AT TIME ZONE 'UTC'
              FROM bench_holder h
             CROSS JOIN (SELECT which, (current_setting(setting)::date + interval '3 months')::date AS ends
                           FROM (VALUES (0, 'bench.first'), (1, 'bench.last')) AS v (which, setting)) q
             ORDER BY q.which, h.place
            """,
            """
            INSERT INTO indicator.observation (id, series, starts, ends, version, stance, author, state, maturity, value, entry, known_from)
            SELECT pg_temp.id(3 + q.which, t.n), t.n, q.starts, q.ends, 1, 'REPORTED', t.node, 'VALUE', 'FINAL',
                   CASE q.which WHEN 0 THEN t.value / 2 ELSE t.value END, pg_temp.id(1 + q.which, t.holder),
                   (q.ends + 9)::timestamp AT TIME ZONE 'UTC'
              FROM bench_target t
             CROSS JOIN (SELECT which, current_setting(setting)::date AS starts, (current_setting(setting)::date + interval '3 months')::date AS ends
                           FROM (VALUES (0, 'bench.first'), (1, 'bench.last')) AS v (which, setting)) q
             ORDER BY q.which, t.n
            """,
            """
            INSERT INTO indicator.proof (id, observation, level, on_day, note, actor, known_from)
            SELECT pg_temp.id(5, n), pg_temp.id(4, n), 3, (current_setting('bench.last')::date + interval '4 months')::date,
                   'Đã đối chiếu sổ sách', 'Cấp trên', (current_setting('bench.last')::date + interval '4 months')::timestamp AT TIME ZONE 'UTC'
              FROM bench_target WHERE proven ORDER BY n
            """,
            """
            INSERT INTO target.target (id, item, kind, indicator, version, cut, node, direction, time_rule, frequency, lag, per, scheme,
                                       directive_key, clause, name, name_key, annex, set_on, known_from)
            OVERRIDING SYSTEM VALUE
            SELECT pg_temp.id(6, n), n, 'REACH', indicator, 1, '', node, 'MORE', 'LAST', 'QUARTER', 15, 1,
                   '%1$s', directive_key, clause, name, name_key, (annex + 1)::text,
                   current_setting('bench.first')::date, current_setting('bench.first')::timestamp AT TIME ZONE 'UTC'
              FROM bench_target ORDER BY n
            """.formatted(org.plumbline.verdict.Schemes.usual().rules().code() + "/"
                    + org.plumbline.verdict.Schemes.usual().rules().version()),
            """
            INSERT INTO target.goal (item, revision, id, in_force, comparator, baseline, level, milestones, starts, due, actor, known_from)
            SELECT n, 1, pg_temp.id(7, n), current_setting('bench.first')::date, 'AT_LEAST', 0, 100, '[]'::jsonb,
                   current_setting('bench.starts')::date, current_setting('bench.due')::date, 'Văn phòng',
                   current_setting('bench.first')::timestamp AT TIME ZONE 'UTC'
              FROM bench_target ORDER BY n
            """,
            """
            INSERT INTO target.holder (item, node, series, from_day, known_from)
            SELECT n, node, n, current_setting('bench.first')::date, current_setting('bench.first')::timestamp AT TIME ZONE 'UTC'
              FROM bench_target ORDER BY n
            """,
            """
            CREATE TEMP TABLE bench_stands AS
            SELECT s.subject, t.n AS item, t.node, t.directive_key AS key,
                   CASE s.subject WHEN 2 THEN p.reported WHEN 3 THEN p.checked ELSE p.attained END AS class,
                   CASE s.subject WHEN 2 THEN p.turns_on ELSE 'infinity'::date END AS turns_on
              FROM bench_target t
              JOIN bench_prototype p ON p.value = t.value AND p.proven = t.proven
             CROSS JOIN (VALUES (2), (3), (4)) AS s (subject)
            """,
            """
            INSERT INTO standing.held (subject, item, node, key, field, class, turns_on)
            SELECT subject, item, node, key, 0, class, turns_on FROM bench_stands ORDER BY subject, item
            """,
            """
            INSERT INTO standing.span (subject, item, node, key, field, class, valid_from, known_from)
            SELECT subject, item, node, key, 0, class, (current_setting('bench.last')::date + interval '3 months')::date - 1,
                   (current_setting('bench.last')::date + interval '4 months')::timestamp AT TIME ZONE 'UTC'
              FROM bench_stands ORDER BY subject, item
            """,
            """
            SELECT setval(pg_get_serial_sequence('target.target', 'item'), max(n)),
                   setval(pg_get_serial_sequence('indicator.series', 'series'), max(n)) FROM bench_target
            """);

    private TargetSql() {}
}
