package org.plumbline.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.AssignmentList.Filter;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is missing of assignments, or waits for somebody: under a document, and at the office of a unit. */
@Component
public class AssignmentGaps {

    private static final String HAND_ENDED = """
            (a.lead = ANY (ARRAY(SELECT u.node FROM organisation.unit u WHERE u.ceased <= :today AND u.ceased < 'infinity'))
             OR a.post = ANY (ARRAY(SELECT o.id FROM organisation.post o WHERE o.ceased <= :today AND o.ceased < 'infinity')))""";

    private static final String WAITS = """
            (a.handed_over IS NOT NULL
             OR EXISTS (SELECT 1 FROM programme.more_time m WHERE m.assignment = a.id AND m.decided IS NULL))""";

    /** So many of each gap are counted: whoever has more needs no number. */
    private static final int MOST_COUNTED = 50;

    private static final String BY_DUE = "a.due, a.item";

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final Lines lines;

    AssignmentGaps(Store store, JdbcClient sql, Installation installation, Lines assignmentLines) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.lines = assignmentLines;
    }

    /** Assignments of a document that follow from no clause and no upper assignment. */
    public Few withoutSource(Scope scope, UUID directive, int shown) {
        return under(
                scope,
                Filter.none().ofDirective(directive),
                "a.due NULLS LAST, a.item",
                shown,
                "a.clause IS NULL",
                "a.upper IS NULL",
                "a.stage <> 'CANCELLED'");
    }

    /** What is under way under a document and needs a new hand: its lead, or the post that carries it out, has ended. */
    public Few withoutHand(Scope scope, UUID directive, int shown) {
        return under(scope, Filter.none().ofDirective(directive), BY_DUE, shown, "a.stage = 'ISSUED'", HAND_ENDED);
    }

    /** What waits for a decision under one document, the longest waiting first. */
    public Few waitingUnder(Scope scope, UUID directive, int shown) {
        return under(scope, Filter.none().ofDirective(directive), BY_DUE, shown, "a.stage = 'ISSUED'", WAITS);
    }

    /** Drafts of a document in which something is unclear. */
    public Few unclearUnder(Scope scope, UUID directive, int shown) {
        return under(scope, Filter.none().unclearOnly().ofDirective(directive), WorstFirst.ORDER, shown);
    }

    private Few under(Scope scope, Filter filter, String order, int shown, String... conditions) {
        return store.read(scope, () -> {
            var where = new ArrayList<>(Arrays.asList(conditions));
            var values = new HashMap<String, Object>();
            Narrowing.narrow(filter, where, values);
            return lines.few(String.join(" AND ", where), order, values, today(), shown, MOST_COUNTED);
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

    /** Wishes for more time and products that wait for a decision of a unit's office, the longest waiting first. */
    public List<Assignment.Line> waitingFor(Scope scope, int owner, int most) {
        return store.read(
                scope,
                () -> lines.keyed(
                        firstOfEach("a.stage = 'ISSUED' AND " + WAITS, BY_DUE),
                        BY_DUE,
                        Map.of("unit", owner),
                        today(),
                        most));
    }

    /** Drafts of a unit with its bodies, in which something is unclear. */
    public List<Assignment.Line> unclearDrafts(Scope scope, int owner, int most) {
        return store.read(scope, () -> {
            var where = new ArrayList<>(List.of("a.stage = 'DRAFT'"));
            var values = new HashMap<String, Object>(Map.of("unit", owner));
            Narrowing.narrow(Filter.none().unclearOnly(), where, values);
            var each = where.stream().collect(Collectors.joining(" AND "));
            return lines.keyed(firstOfEach(each, "a.item"), "a.item", values, today(), most);
        });
    }

    /** The first that each of a unit and its bodies assigned, so that none is read to its end. */
    private static String firstOfEach(String where, String order) {
        return """
                a.id IN (SELECT first.id FROM unnest(%s) AS n (node)
                          CROSS JOIN LATERAL (SELECT a.id FROM programme.assignment a
                                               WHERE a.owner = n.node AND %s ORDER BY %s LIMIT :most) first)""".formatted(Narrowing.WITH_BODIES, where, order);
    }

    private LocalDate today() {
        return installation.today();
    }
}
