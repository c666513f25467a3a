package org.plumbline.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.plumbline.verdict.VerdictClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was promised under a document, as its page shows it: counts, the worst of them, those not reported, and clause by clause. */
@Component
public class DirectiveTargets {

    private static final int FEW = 12;

    /** So many are looked through one by one; of more than that only the counts are shown. */
    private static final int MOST = 1_500;

    private final Store store;
    private final JdbcClient sql;
    private final TargetCounts counts;
    private final TargetList list;

    DirectiveTargets(Store store, JdbcClient sql, TargetCounts counts, TargetList targetList) {
        this.store = store;
        this.sql = sql;
        this.counts = counts;
        this.list = targetList;
    }

    /** A target and where it stood on the day asked about. */
    public record Row(TargetLine line, VerdictClass cls) {}

    /** How many targets come from a clause, and the worst class among them. */
    public record OfClause(int total, VerdictClass worst) {}

    /**
     * The targets under a document.
     *
     * @param looked whether all were looked through: else there is nothing by clause, and the rows are the first that are found
     * @param rows the worst first, few of them
     * @param unreported the first of those not reported
     */
    public record Part(
            Scorecard card, boolean looked, List<Row> rows, List<Row> unreported, Map<UUID, OfClause> byClause) {

        public static final Part NOTHING = new Part(Scorecard.NONE, true, List.of(), List.of(), Map.of());

        public Part {
            rows = List.copyOf(rows);
            unreported = List.copyOf(unreported);
            byClause = Map.copyOf(byClause);
        }

        public boolean isEmpty() {
            return card.reported().total() == 0;
        }

        public @Nullable OfClause of(UUID clause) {
            return byClause.get(clause);
        }
    }

    /** A target, the clause it comes from, and where it stands. */
    record Stands(UUID id, @Nullable UUID clause, VerdictClass cls) {}

    /**
     * All of it on a day, in one snapshot.
     *
     * @param places the units in which, with all below them, it is counted
     * @param whole whether these are all that there are
     */
    public Part of(Scope scope, UUID directive, Collection<Integer> places, boolean whole, LocalDate on) {
        return store.read(scope, () -> {
            var card = card(scope, directive, places, on);
            var total = card.reported().total();
            if (total == 0) {
                return Part.NOTHING;
            }
            var looked = total <= MOST;
            var all = stands(directive, whole ? null : places, on, looked ? MOST : FEW, looked);
            var worst = looked
                    ? all.stream()
                            .sorted(Comparator.comparing(Stands::cls, Worst.FIRST))
                            .toList()
                    : all;
            return new Part(
                    card,
                    looked,
                    rows(scope, worst),
                    looked
                            ? rows(
                                    scope,
                                    all.stream()
                                            .filter(each -> each.cls() == VerdictClass.NOT_REPORTED)
                                            .toList())
                            : List.of(),
                    looked ? byClause(all) : Map.of());
        });
    }

    private Scorecard card(Scope scope, UUID directive, Collection<Integer> places, LocalDate on) {
        return places.stream()
                .map(each -> counts.of(scope, TargetCounts.Question.of(each, on).under(directive)))
                .reduce(Scorecard.NONE, Scorecard::and);
    }

    /** All targets under a document in some places, unless they are too many to be looked through. */
    List<Stands> lookedThrough(Scope scope, UUID directive, Collection<Integer> places, boolean whole, LocalDate on) {
        var total = card(scope, directive, places, on).reported().total();
        return total == 0 || total > MOST ? List.of() : stands(directive, whole ? null : places, on, MOST, true);
    }

    /**
     * In the order in which they were set where all are wanted; else the first that are found, clause by clause where an index tells. How many stands in the text, so that a
     * plan made once knows how little is wanted.
     */
    private List<Stands> stands(
            UUID directive, @Nullable Collection<Integer> places, LocalDate on, int most, boolean inOrder) {
        var text = Sql.file("/org/plumbline/target/" + (places == null ? "under.sql" : "under-places.sql"))
                .replace("/* order */", inOrder ? "ORDER BY t.item" : places == null ? "ORDER BY t.clause, t.item" : "")
                .replace("/* most */", "LIMIT " + most);
        var asked = sql.sql(text).param("directive", directive).param("on", on);
        if (places != null) {
            asked = asked.param(
                    "places", places.stream().mapToInt(Integer::intValue).toArray());
        }
        return asked.query((row, n) -> new Stands(
                        row.getObject("id", UUID.class),
                        row.getObject("clause", UUID.class),
                        VerdictClass.values()[row.getInt("class")]))
                .list();
    }

    private List<Row> rows(Scope scope, List<Stands> from) {
        var few = from.stream().limit(FEW).toList();
        if (few.isEmpty()) {
            return List.of();
        }
        var classes = new HashMap<UUID, VerdictClass>();
        few.forEach(each -> classes.put(each.id(), each.cls()));
        var rows = new ArrayList<Row>();
        list.named(scope, few.stream().map(Stands::id).toList())
                .forEach(line -> rows.add(new Row(line, classes.getOrDefault(line.id(), VerdictClass.UNKNOWABLE))));
        return rows;
    }

    private static Map<UUID, OfClause> byClause(List<Stands> all) {
        var found = new HashMap<UUID, OfClause>();
        for (var each : all) {
            if (each.clause() != null) {
                found.merge(
                        each.clause(),
                        new OfClause(1, each.cls()),
                        (one, other) -> new OfClause(
                                one.total() + other.total(),
                                Worst.FIRST.compare(one.worst(), other.worst()) <= 0 ? one.worst() : other.worst()));
            }
        }
        return found;
    }
}
