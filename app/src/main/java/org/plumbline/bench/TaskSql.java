package org.plumbline.bench;

import java.util.List;

/** The statements that write assignments and where they stand, for {@link TaskRows}. */
final class TaskSql {

    static final List<String> TABLES = List.of(
            "organisation.post",
            "organisation.holder",
            "programme.assignment",
            "programme.partner",
            "programme.milestone",
            "programme.waiver",
            "programme.progress",
            "programme.more_time",
            "programme.delivery",
            "programme.label",
            "programme.labelled",
            "standing.held",
            "standing.span",
            "standing.counted",
            "standing.tally",
            "standing.delta");

    /** References and indexes of the tables that are to be filled, by the names of their schemas; keys stay. */
    static final String SET_ASIDE = """
            CREATE TEMP TABLE bench_aside AS
            SELECT 1 AS turn, format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname) AS drop,
                   format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
              FROM pg_constraint
             WHERE contype = 'f' AND connamespace = ANY ('{%1$s}'::regnamespace[])
            UNION ALL
            SELECT 0, format('DROP INDEX %%s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
              FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
             WHERE c.relnamespace = ANY ('{%1$s,standing}'::regnamespace[]) AND NOT i.indisprimary
               AND i.indrelid <> 'standing.tally'::regclass
               AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid);
            DO $$
            DECLARE each text;
            BEGIN
                FOR each IN SELECT drop FROM bench_aside ORDER BY turn DESC LOOP EXECUTE each; END LOOP;
            END $$
            """;

    static final String PUT_BACK = """
            DO $$
            DECLARE each text;
            BEGIN
                FOR each IN SELECT make FROM bench_aside ORDER BY turn LOOP EXECUTE each; END LOOP;
            END $$
            """;

    /** Units with what stands above them, documents with the clauses that ask for action, and room for titles. */
    static final String UNITS = """
            CREATE TEMP TABLE bench_unit AS
            SELECT row_number() OVER (ORDER BY u.tier, u.node) - 1 AS place, u.node, u.tier, n.name ->> 'original' AS name, n.search_key,
                   p.ancestor AS parent, v.ancestor AS province,
                   ('01960000-0000-7000-8000-' || lpad(to_hex(u.node), 12, '0'))::uuid AS post
              FROM organisation.unit u
              JOIN organisation.unit_name n ON n.node = u.node
              LEFT JOIN organisation.closure p ON p.line = 1 AND p.descendant = u.node AND p.distance = 1
              LEFT JOIN organisation.closure v ON v.line = 1 AND v.descendant = u.node AND v.distance = u.tier - 2;
            CREATE UNIQUE INDEX ON bench_unit (place);
            CREATE UNIQUE INDEX ON bench_unit (node);
            CREATE TEMP TABLE bench_paper AS
            SELECT d.directive_key, d.issuer, d.issued, u.tier,
                   row_number() OVER (PARTITION BY d.issuer ORDER BY d.directive_key) - 1 AS place,
                   ARRAY(SELECT c.id FROM directive.clause c
                          WHERE c.directive_key = d.directive_key AND c.asks AND c.known_to = 'infinity' ORDER BY c.path::int) AS clauses
              FROM directive.directive d JOIN bench_unit u ON u.node = d.issuer;
            CREATE TEMP TABLE bench_issuer AS
            SELECT issuer AS node, tier, count(*) AS papers FROM bench_paper GROUP BY issuer, tier;
            CREATE TEMP TABLE bench_title (place int PRIMARY KEY, title text NOT NULL, title_key text NOT NULL);
            -- A number below a bound that looks drawn by lot, the same for the same assignment and question.
            CREATE FUNCTION pg_temp.lot(n bigint, question int, bound int) RETURNS int LANGUAGE sql IMMUTABLE
            RETURN abs(hashint8extended(n, question) % bound)::int;
            -- The identifier of an assignment. What every unit got in the same round is part of what the unit above it got.
            CREATE FUNCTION pg_temp.task(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
            RETURN ('0197' || lpad(to_hex(n / 1000), 8, '0') || '7' || lpad(to_hex(n % 1000), 3, '0') || '8000'
                    || lpad(to_hex(n), 12, '0'))::uuid;
            ANALYZE bench_unit, bench_paper, bench_issuer;
            """;

    static final List<String> ROWS = List.of("""
            INSERT INTO organisation.post (id, node, code, name, founded)
            SELECT post, node, NULL, jsonb_build_object('language', 'vi', 'original', 'Chủ tịch ' || name, 'translations', '{}'::jsonb),
                   '2020-01-01'
              FROM bench_unit
            """, """
            INSERT INTO organisation.holder (post, holder, valid_from) SELECT post, 'Holder ' || place, '2024-01-01' FROM bench_unit WHERE place % 5 > 0
            """, """
            INSERT INTO programme.label (id, code, name)
            SELECT uuidv7(), 'movement-' || n, jsonb_build_object('language', 'vi', 'original', 'Phong trào ' || n, 'translations', '{}'::jsonb)
              FROM generate_series(1, 5) AS n
            """, """
            WITH task AS (
                SELECT n, pg_temp.lot(n, 1, 100) AS state, pg_temp.lot(n, 2, 100) AS source, pg_temp.lot(n, 3, 240) AS d,
                       pow(pg_temp.lot(n, 4, 10000) / 10000.0, 3) AS paper, pg_temp.lot(n, 5, 100) AS kind,
                       CASE WHEN n <= current_setting('bench.most')::int THEN 1
                            WHEN pg_temp.lot(n, 6, 20) = 0 THEN pg_temp.lot(n, 7, least(800, s.units / 10))
                            ELSE (n - 1) % s.units END AS lead
                  FROM generate_series(1, current_setting('bench.size')::bigint) AS n
                 CROSS JOIN (SELECT count(*)::int AS units FROM bench_unit) s
            ), placed AS (
                SELECT t.n, t.state, t.kind, t.source, l.node, l.tier, l.parent, l.name, l.search_key, l.post, w.node AS owner, w.post AS leader,
                       p.directive_key, p.clauses, coalesce(p.issued, store.today() - 400) + 3 + pg_temp.lot(t.n, 8, 20) AS earliest,
                       store.today() + CASE WHEN t.state BETWEEN 67 AND 99 THEN t.d % 220 - 40 ELSE t.d - 120 END AS due,
                       CASE WHEN t.n % 5 = 0 AND pg_temp.lot(t.n, 6, 20) > 0 THEN t.n - l.place + above.place END AS upper
                  FROM task t
                  JOIN bench_unit l ON l.place = t.lead
                  LEFT JOIN bench_unit above ON above.node = l.parent
                 CROSS JOIN (SELECT node AS root FROM bench_unit WHERE parent IS NULL) s
                  LEFT JOIN bench_issuer i
                    ON i.node = CASE WHEN t.source < 10 THEN NULL WHEN t.source < 55 OR l.tier = 1 THEN s.root ELSE l.province END
                  LEFT JOIN bench_paper p
                    ON p.issuer = i.node AND p.place = CASE i.tier WHEN 1 THEN (i.papers * t.paper)::int % i.papers ELSE t.n % i.papers END
                  JOIN bench_unit w
                    ON w.node = CASE WHEN p.tier = 1 AND t.source < 25 THEN p.issuer
                                     WHEN p.tier = 2 AND t.source < 75 THEN p.issuer
                                     ELSE coalesce(l.parent, l.node) END
            ), dated AS (
                SELECT p.*, least(store.today() - 3, greatest(earliest, due - 60 - pg_temp.lot(n, 9, 200))) AS issued FROM placed p
            ), told AS (
                SELECT d.*,
                       CASE WHEN state < 8 THEN 'DRAFT' WHEN state < 63 THEN 'DONE' WHEN state < 67 THEN 'CANCELLED' ELSE 'ISSUED' END AS stage,
                       least(store.today() - 2, CASE WHEN kind < 12 THEN due + 30 ELSE due END) - issued AS span
                  FROM dated d
            )
            INSERT INTO programme.assignment
                   (id, item, directive_key, clause, upper, owner, title, title_key, lead, post, leader, deliverable, measure, starts, due,
                    original_due, stage, issued, handed_over, done, cancelled, cancel_reason, blocked, block_reason, row_version, known_from)
            OVERRIDING SYSTEM VALUE
            SELECT pg_temp.task(t.n), t.n, t.directive_key,
                   CASE WHEN t.source % 10 > 0 THEN t.clauses[1 + pg_temp.lot(t.n, 10, 10)] END,
                   CASE WHEN upper > current_setting('bench.most')::int AND pg_temp.lot(upper, 6, 20) > 0 AND pg_temp.lot(upper, 1, 100) >= 8
                        THEN pg_temp.task(upper) END,
                   t.owner,
                   jsonb_build_object('language', 'vi', 'original', b.title || ' tại ' || t.name, 'translations', '{}'::jsonb),
                   b.title_key || ' tai ' || t.search_key, t.node,
                   CASE WHEN stage <> 'DRAFT' OR kind >= 10 THEN t.post END,
                   CASE WHEN kind % 20 > 0 OR stage = 'DRAFT' THEN t.leader END,
                   CASE WHEN stage <> 'DRAFT' OR kind >= 20 THEN 'Báo cáo' END, 'Có báo cáo được chấp nhận',
                   CASE WHEN stage = 'ISSUED' AND kind < 15 AND due > store.today() + 40 THEN store.today() + 10 + t.n::int % 20 END,
                   CASE WHEN stage <> 'DRAFT' OR kind < 80 THEN due END,
                   CASE WHEN stage <> 'DRAFT' THEN CASE WHEN kind BETWEEN 20 AND 24 AND due < store.today() + 10 THEN due - 14 ELSE due END END,
                   stage, CASE WHEN stage <> 'DRAFT' THEN issued END,
                   CASE WHEN stage = 'DONE' THEN issued + pg_temp.lot(t.n, 11, span + 1)
                        WHEN stage = 'ISSUED' AND kind BETWEEN 30 AND 34 THEN greatest(issued, store.today() - 1 - pg_temp.lot(t.n, 12, 10)) END,
                   CASE WHEN stage = 'DONE' THEN issued + pg_temp.lot(t.n, 11, span + 1) END,
                   CASE WHEN stage = 'CANCELLED' THEN least(store.today() - 2, issued + pg_temp.lot(t.n, 12, 60)) END,
                   CASE WHEN stage = 'CANCELLED' THEN 'Không còn phù hợp' END,
                   CASE WHEN stage = 'ISSUED' AND kind BETWEEN 40 AND 42 THEN greatest(issued, store.today() - 5) END,
                   CASE WHEN stage = 'ISSUED' AND kind BETWEEN 40 AND 42 THEN 'Chờ nguồn vốn' END,
                   CASE stage WHEN 'DRAFT' THEN 1 WHEN 'ISSUED' THEN 2 ELSE 4 END,
                   (CASE WHEN stage = 'DRAFT' THEN store.today() - 3 ELSE issued END)::timestamp AT TIME ZONE 'UTC'
              FROM told t JOIN bench_title b ON b.place = t.n % 12
             ORDER BY t.n
            """, """
            ANALYZE programme.assignment;
            SELECT setval(pg_get_serial_sequence('programme.assignment', 'item'), max(item)) FROM programme.assignment
            """, """
            INSERT INTO programme.partner (assignment, node, role)
            SELECT a.id, l.province, 'SUPERVISING'
              FROM programme.assignment a JOIN bench_unit l ON l.node = a.lead
             WHERE a.item % 10 = 3 AND l.province <> l.node
            """, """
            INSERT INTO programme.milestone (id, assignment, title, due, reached)
            SELECT uuidv7(), a.id, jsonb_build_object('language', 'vi', 'original', 'Bước ' || k, 'translations', '{}'::jsonb), a.due - 20 * k,
                   CASE WHEN a.stage = 'DONE' THEN a.done END
              FROM programme.assignment a CROSS JOIN generate_series(1, 2) AS k
             WHERE a.item % 10 = 4 AND a.due IS NOT NULL
            """, """
            INSERT INTO programme.waiver (assignment, clear, reason, actor, known_from)
            SELECT a.id, v.clear, 'Tập thể chịu trách nhiệm', 'Văn phòng', a.known_from
              FROM programme.assignment a
             CROSS JOIN LATERAL (VALUES ('RESPONSIBILITY', a.leader IS NULL), ('WORK', a.clause IS NULL AND a.upper IS NULL)) AS v (clear, missing)
             WHERE a.issued IS NOT NULL AND v.missing
            """, """
            INSERT INTO programme.progress (id, assignment, on_day, percent, result, actor, known_from)
            SELECT uuidv7(), a.id, a.issued + k, 20 * k, 'Đang thực hiện', 'Văn phòng', (a.issued + k)::timestamp AT TIME ZONE 'UTC'
              FROM programme.assignment a CROSS JOIN generate_series(1, 2) AS k
             WHERE a.item % 10 < 2 AND a.issued IS NOT NULL AND a.stage <> 'CANCELLED' AND a.issued + k <= coalesce(a.handed_over, store.today())
            """, """
            INSERT INTO programme.more_time (id, assignment, asked, wished, reason, due_before, actor, known_from, decided, granted, granted_to,
                                             decider, decided_known)
            SELECT uuidv7(), a.id, a.original_due - 5, a.due, 'Chờ hướng dẫn', a.original_due, 'Văn phòng',
                   (a.original_due - 5)::timestamp AT TIME ZONE 'UTC', a.original_due - 4, true, a.due, 'Cấp trên',
                   (a.original_due - 4)::timestamp AT TIME ZONE 'UTC'
              FROM programme.assignment a WHERE a.due <> a.original_due
            UNION ALL
            SELECT uuidv7(), a.id, store.today() - 2, a.due + 14, 'Chờ hướng dẫn', a.due, 'Văn phòng',
                   (store.today() - 2)::timestamp AT TIME ZONE 'UTC', NULL, NULL, NULL, NULL, NULL
              FROM programme.assignment a
             WHERE a.stage = 'ISSUED' AND a.handed_over IS NULL AND a.due >= store.today() - 2 AND a.item % 30 = 7
            """, """
            INSERT INTO programme.delivery (id, assignment, handed_over, product, actor, known_from, decided, accepted, decider, decided_known)
            SELECT uuidv7(), a.id, a.handed_over, 'Báo cáo', 'Văn phòng', a.handed_over::timestamp AT TIME ZONE 'UTC',
                   a.done + 1, CASE WHEN a.done IS NOT NULL THEN true END, CASE WHEN a.done IS NOT NULL THEN 'Cấp trên' END,
                   (a.done + 1)::timestamp AT TIME ZONE 'UTC'
              FROM programme.assignment a WHERE a.handed_over IS NOT NULL
            """, """
            INSERT INTO programme.labelled (assignment, label)
            SELECT a.id, l.id
              FROM programme.assignment a
              JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS place FROM programme.label) l ON l.place = a.item / 20 % 5
             WHERE a.item % 20 = 9
            """);

    /** Where each stands, how it came there in two times, and the counts. */
    static final List<String> STANDINGS = List.of("""
            CREATE TEMP TABLE bench_class AS
            SELECT a.item, a.lead AS node, coalesce(a.directive_key, 0) AS key, a.issued, a.due,
                   CASE WHEN a.done IS NOT NULL THEN a.done ELSE a.cancelled END AS ended,
                   coalesce(a.handed_over, a.cancelled, store.today()) > a.due AS was_late,
                   a.starts > a.issued AS waits,
                   (CASE WHEN a.cancelled IS NOT NULL THEN 5
                         WHEN a.done IS NOT NULL THEN (a.done > a.due)::int
                         WHEN a.handed_over IS NOT NULL THEN 2 + (a.handed_over > a.due)::int
                         WHEN store.today() > a.due THEN 3
                         WHEN a.starts > store.today() THEN 4
                         ELSE 2 END)::smallint AS class,
                   CASE WHEN a.stage <> 'ISSUED' OR a.handed_over IS NOT NULL OR store.today() > a.due THEN 'infinity'
                        WHEN a.starts > store.today() THEN a.starts
                        ELSE a.due + 1 END AS turns_on
              FROM programme.assignment a WHERE a.issued IS NOT NULL
            """, """
            INSERT INTO standing.held (subject, item, node, key, field, class, turns_on)
            SELECT 1, item, node, key, 0, class, turns_on FROM bench_class ORDER BY item
            """, """
            -- Each turn in a class holds from its day on until the next was known, and up to the next from then on.
            WITH turn AS (
                SELECT item, node, key, CASE WHEN waits THEN 4 ELSE 2 END AS class, issued AS day,
                       issued::timestamp AT TIME ZONE 'UTC' + interval '2 hours' AS known
                  FROM bench_class
                UNION ALL
                SELECT item, node, key, 3, due + 1, (due + 1)::timestamp AT TIME ZONE 'UTC' + interval '1 hour' FROM bench_class WHERE was_late
                UNION ALL
                SELECT item, node, key, class, ended, (ended + 1)::timestamp AT TIME ZONE 'UTC' + interval '3 hours'
                  FROM bench_class WHERE ended IS NOT NULL
            ), follows AS (
                SELECT t.*, lead(day) OVER w AS next_day, lead(known) OVER w AS next_known FROM turn t
                WINDOW w AS (PARTITION BY item ORDER BY known)
            )
            INSERT INTO standing.span (subject, item, node, key, field, class, valid_from, valid_to, known_from, known_to)
            SELECT 1, item, node, key, 0, class, day, 'infinity'::date, known, coalesce(next_known, 'infinity') FROM follows
            UNION ALL
            SELECT 1, item, node, key, 0, class, day, next_day, next_known, 'infinity' FROM follows WHERE next_day > day
            """);

    private TaskSql() {}
}
