package org.plumbline.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assignments as they are looked for: one whole, lists by unit, document, clause, post and standing, and what is missing. */
@Component
public class AssignmentList {

    private static final int MOST_ABOVE = 20;

    private static final String HAND_ENDED = """
            (a.lead = ANY (ARRAY(SELECT u.node FROM organisation.unit u WHERE u.ceased <= :today AND u.ceased < 'infinity'))
             OR a.post = ANY (ARRAY(SELECT o.id FROM organisation.post o WHERE o.ceased <= :today AND o.ceased < 'infinity')))""";

    private static final String WAITS = """
            (a.handed_over IS NOT NULL
             OR EXISTS (SELECT 1 FROM programme.more_time m WHERE m.assignment = a.id AND m.decided IS NULL))""";

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final AssignmentReading reading;
    private final Lines lines;

    AssignmentList(
            Store store, JdbcClient sql, Installation installation, AssignmentReading reading, Lines assignmentLines) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.reading = reading;
        this.lines = assignmentLines;
    }

    /**
     * What a list is to show; what is null does not narrow it.
     *
     * @param unit inner number of the unit that leads, {@code below} whether all under it are meant as well
     * @param post the post that carries it out or answers for it
     * @param unclear whether only drafts are meant in which something is unclear
     */
    public record Filter(
            @Nullable Integer unit,
            boolean below,
            @Nullable UUID directive,
            @Nullable UUID clause,
            @Nullable UUID post,
            @Nullable AssignmentClass cls,
            @Nullable Stage stage,
            @Nullable UUID label,
            boolean unclear,
            String q) {

        /** Everything in sight. */
        public static Filter none() {
            return new Filter(null, false, null, null, null, null, null, null, false, "");
        }

        public Filter ofUnit(int node, boolean andBelow) {
            return new Filter(node, andBelow, directive, clause, post, cls, stage, label, unclear, q);
        }

        public Filter ofDirective(UUID id) {
            return new Filter(unit, below, id, clause, post, cls, stage, label, unclear, q);
        }

        public Filter ofClause(UUID id) {
            return new Filter(unit, below, directive, id, post, cls, stage, label, unclear, q);
        }

        public Filter ofPost(UUID id) {
            return new Filter(unit, below, directive, clause, id, cls, stage, label, unclear, q);
        }

        public Filter standing(AssignmentClass wanted) {
            return new Filter(unit, below, directive, clause, post, wanted, stage, label, unclear, q);
        }

        public Filter labelled(UUID wanted) {
            return new Filter(unit, below, directive, clause, post, cls, stage, wanted, unclear, q);
        }

        public Filter at(Stage wanted) {
            return new Filter(unit, below, directive, clause, post, cls, wanted, label, unclear, q);
        }
    }

    /** One assignment, whole. */
    public Assignment get(Scope scope, UUID id) {
        return store.read(scope, () -> reading.get(id, installation.today()));
    }

    /**
     * Part of a list, the worst first: what is under way by due day, then drafts, then what is done or cancelled. The
     * cursor goes on where the last part ended.
     */
    public Slice<Assignment.Line> list(Scope scope, Filter filter, int size, @Nullable String cursor) {
        return store.read(scope, () -> {
            var where = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            Narrowing.narrow(filter, where, values);
            if (cursor != null) {
                WorstFirst.after(cursor, where, values);
            }
            var found = lines.list(all(where), WorstFirst.ORDER, values, today(), size + 1);
            return Slice.of(found, size, WorstFirst::cursor);
        });
    }

    /** A page of the same list by its number, from 1 on: for people, who turn few pages. */
    public Slice<Assignment.Line> page(Scope scope, Filter filter, int size, int number) {
        return store.read(scope, () -> {
            var where = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            Narrowing.narrow(filter, where, values);
            var found = lines.list(all(where), WorstFirst.ORDER, values, today(), (number - 1) * size, size + 1);
            return Slice.of(found, size, last -> Integer.toString(number + 1));
        });
    }

    private static String all(List<String> where) {
        return where.isEmpty() ? "true" : String.join(" AND ", where);
    }

    /** Per clause of a document, how many assignments stand in which class; drafts are counted apart. */
    public Map<UUID, ClauseTasks> byClause(Scope scope, UUID directive) {
        return store.read(
                scope,
                () -> sql
                        .sql("""
                        SELECT a.clause, count(*) FILTER (WHERE a.issued IS NOT NULL AND a.stage <> 'CANCELLED') AS issued,
                               count(*) FILTER (WHERE a.stage = 'DRAFT') AS drafts,
                               count(*) FILTER (WHERE a.stage = 'DONE') AS done,
                               count(*) FILTER (WHERE %s) AS overdue
                          FROM programme.assignment a
                         WHERE a.directive_key = (SELECT d.directive_key FROM directive.named_directive d WHERE d.id = :directive)
                           AND a.clause IS NOT NULL
                         GROUP BY a.clause
                        """.formatted(ClassCondition.OVERDUE))
                        .param("directive", directive)
                        .param("today", installation.today())
                        .query((row, n) -> Map.entry(
                                row.getObject("clause", UUID.class),
                                new ClauseTasks(
                                        row.getInt("issued"),
                                        row.getInt("drafts"),
                                        row.getInt("done"),
                                        row.getInt("overdue"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What a clause's assignments have come to. */
    public record ClauseTasks(int issued, int drafts, int done, int overdue) {}

    /** Assignments of a document, or of a unit, that follow from no clause and no upper assignment. */
    public List<Assignment.Line> withoutSource(
            Scope scope, @Nullable UUID directive, @Nullable Integer unit, int most) {
        return store.read(scope, () -> {
            var where = new ArrayList<>(List.of("a.clause IS NULL", "a.upper IS NULL", "a.stage <> 'CANCELLED'"));
            var values = new HashMap<String, Object>();
            var filter = Filter.none();
            filter = directive == null ? filter : filter.ofDirective(directive);
            filter = unit == null ? filter : filter.ofUnit(unit, true);
            Narrowing.narrow(filter, where, values);
            return lines.list(String.join(" AND ", where), "a.due NULLS LAST, a.item", values, today(), most);
        });
    }

    /** What is under way under a document and needs a new hand: its lead, or the post that carries it out, has ended. */
    public List<Assignment.Line> withoutHand(Scope scope, UUID directive, int most) {
        return store.read(scope, () -> {
            var where = new ArrayList<>(List.of("a.stage = 'ISSUED'", HAND_ENDED));
            var values = new HashMap<String, Object>();
            Narrowing.narrow(Filter.none().ofDirective(directive), where, values);
            return lines.list(String.join(" AND ", where), "a.due, a.item", values, today(), most);
        });
    }

    /** Wishes for more time and products that wait for a decision of a unit's office, the longest waiting first. */
    public List<Assignment.Line> waitingFor(Scope scope, int owner, int most) {
        return store.read(
                scope,
                () -> lines.list(
                        firstOfEach("a.stage = 'ISSUED' AND " + WAITS, "a.due, a.item"),
                        "a.due, a.item",
                        Map.of("unit", owner),
                        today(),
                        most));
    }

    /** What waits for a decision under one document, the longest waiting first. */
    public List<Assignment.Line> waitingUnder(Scope scope, UUID directive, int most) {
        return store.read(scope, () -> {
            var where = new ArrayList<>(List.of("a.stage = 'ISSUED'", WAITS));
            var values = new HashMap<String, Object>();
            Narrowing.narrow(Filter.none().ofDirective(directive), where, values);
            return lines.list(String.join(" AND ", where), "a.due, a.item", values, today(), most);
        });
    }

    /**
     * What has still to be handed over by a unit with its bodies, or by a post, the most urgent first.
     *
     * @param unit inner number of the unit, or null
     * @param post the post that carries it out or answers for it, or null
     */
    public List<Assignment.Line> owed(Scope scope, @Nullable Integer unit, @Nullable UUID post, int most) {
        if (unit == null && post == null) {
            return List.of();
        }
        return store.read(scope, () -> {
            var who = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            if (unit != null) {
                who.add("a.lead = ANY (" + Narrowing.WITH_BODIES + ")");
                values.put("unit", unit);
            }
            if (post != null) {
                who.add("a.post = :post");
                who.add("a.leader = :post");
                values.put("post", post);
            }
            var where = "a.stage = 'ISSUED' AND a.handed_over IS NULL AND (" + String.join(" OR ", who) + ")";
            return lines.list(where, "a.due, a.item", values, today(), most);
        });
    }

    /** Drafts of a unit with its bodies, in which something is unclear. */
    public List<Assignment.Line> unclearDrafts(Scope scope, int owner, int most) {
        return store.read(scope, () -> {
            var where = new ArrayList<String>();
            var values = new HashMap<String, Object>(Map.of("unit", owner));
            Narrowing.narrow(new Filter(null, false, null, null, null, null, null, null, true, ""), where, values);
            return lines.list(
                    firstOfEach("a.stage = 'DRAFT' AND " + all(where), "a.item"), "a.item", values, today(), most);
        });
    }

    /** The first that each of a unit and its bodies assigned, so that none is read to its end. */
    private static String firstOfEach(String where, String order) {
        return """
                a.id IN (SELECT first.id FROM unnest(%s) AS n (node)
                          CROSS JOIN LATERAL (SELECT a.id FROM programme.assignment a
                                               WHERE a.owner = n.node AND %s ORDER BY %s LIMIT :most) first)""".formatted(Narrowing.WITH_BODIES, where, order);
    }

    /** Those that are derived from an assignment, one level below. */
    public List<Assignment.Line> under(Scope scope, UUID id) {
        return store.read(scope, () -> lines.under(id, today()));
    }

    /** Those from which an assignment is derived, the highest first, as far as the reader may see them. */
    public List<Assignment.Line> above(Scope scope, UUID id) {
        return store.read(scope, () -> {
            var ids = sql.sql("""
                            WITH RECURSIVE up (id, depth) AS (
                                SELECT a.upper, 1 FROM programme.assignment a WHERE a.id = :id AND a.upper IS NOT NULL
                                UNION ALL
                                SELECT a.upper, up.depth + 1 FROM programme.assignment a JOIN up ON up.id = a.id
                                 WHERE a.upper IS NOT NULL AND up.depth < :most)
                            SELECT id FROM up ORDER BY depth DESC
                            """)
                    .param("id", id)
                    .param("most", MOST_ABOVE)
                    .query(UUID.class)
                    .list();
            var found = lines.list(
                    "a.id = ANY (:ids::uuid[])", "a.item", Map.of("ids", Parties.texts(ids)), today(), MOST_ABOVE);
            return found.stream()
                    .sorted(java.util.Comparator.comparingInt(line -> ids.indexOf(line.id())))
                    .toList();
        });
    }

    /** Clauses of a document that ask for action and have no assignment that stands. */
    public List<UUID> clausesWithout(Scope scope, UUID directive) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT c.id FROM directive.present_clause c
                          JOIN directive.named_directive d ON d.directive_key = c.directive_key
                         WHERE d.id = :directive AND c.asks
                           AND NOT EXISTS (SELECT 1 FROM programme.assignment a
                                            WHERE a.clause = c.id AND a.stage <> 'CANCELLED')
                        """)
                        .param("directive", directive)
                        .query(UUID.class)
                        .list());
    }

    private LocalDate today() {
        return installation.today();
    }
}
