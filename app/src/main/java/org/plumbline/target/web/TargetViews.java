package org.plumbline.target.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Dimension;
import org.plumbline.indicator.Measures;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.target.TargetLine;
import org.plumbline.target.TargetList;
import org.plumbline.target.TargetList.Filter;
import org.plumbline.target.TargetList.Order;
import org.plumbline.target.TargetOutlook;
import org.plumbline.target.TargetsBeside;
import org.plumbline.verdict.Verdict;
import org.plumbline.web.Visit;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Targets as pages show them: each with its measure, its verdict of today, and what is set beside it at another level. */
@NamedInterface("pages")
@Component
public class TargetViews {

    private static final int FEW = 12;

    /** Beside so many targets of a clause other levels are looked for. */
    private static final int LOOKED_AT = 200;

    private static final int SHOWN_BESIDE = 20;

    private final Store store;
    private final TargetList list;
    private final TargetOutlook outlook;
    private final TargetsBeside besides;
    private final Measures measures;

    TargetViews(Store store, TargetList targetList, TargetOutlook outlook, TargetsBeside besides, Measures measures) {
        this.store = store;
        this.list = targetList;
        this.outlook = outlook;
        this.besides = besides;
        this.measures = measures;
    }

    /**
     * A target as a row.
     *
     * @param measure how its amounts are written
     * @param cut the groups that it is about, by the dimensions known; empty for the whole
     * @param verdict of today, on all figures; null for one that was withdrawn
     * @param beside targets that set another level for the same thing
     */
    public record Row(
            TargetLine line,
            MeasureWords measure,
            Map<String, Dimension> dimensions,
            @Nullable Verdict verdict,
            List<TargetLine> beside) {}

    /** Lines as rows, in their order. */
    public List<Row> rows(Scope scope, List<TargetLine> lines) {
        return store.read(scope, () -> {
            var ids = lines.stream().map(TargetLine::id).toList();
            var verdicts = outlook.of(scope, ids);
            var beside = besides.of(scope, ids);
            var all = measures.all(scope);
            var dimensions = measures.dimensions(scope);
            return lines.stream()
                    .map(line -> new Row(
                            line,
                            new MeasureWords(line.measure() == null ? null : all.get(line.measure()), line.decimals()),
                            dimensions,
                            verdicts.get(line.id()),
                            beside.getOrDefault(line.id(), List.of())))
                    .toList();
        });
    }

    /**
     * What is promised under a clause.
     *
     * @param rows the first of them, {@code more} whether there are others
     * @param differing those beside which another level is set, of the first ones looked at
     * @param lookedAt how many were looked at; null if it was all of them
     */
    public record OfClause(
            UUID directive,
            UUID clause,
            List<Row> rows,
            boolean more,
            List<Row> differing,
            @Nullable Integer lookedAt,
            boolean maySet) {

        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /** The targets under a clause, and where other clauses set other levels for the same thing. */
    public OfClause ofClause(Visit visit, UUID directive, UUID clause) {
        var scope = visit.scope();
        return store.read(scope, () -> {
            var filter = Filter.none().ofClause(directive, clause);
            var found = list.list(scope, filter, Order.ANNEX, LOOKED_AT, null);
            var beside =
                    besides.of(scope, found.items().stream().map(TargetLine::id).toList());
            var shown = found.items().stream().limit(FEW).toList();
            var differing = found.items().stream()
                    .filter(each -> beside.containsKey(each.id()))
                    .limit(SHOWN_BESIDE)
                    .toList();
            return new OfClause(
                    directive,
                    clause,
                    rows(scope, shown),
                    found.items().size() > FEW,
                    rows(scope, differing),
                    found.next() == null ? null : LOOKED_AT,
                    visit.may(Ability.DIRECT));
        });
    }

    /** What is set beside one target at another level, as rows. */
    public List<Row> beside(Scope scope, UUID target) {
        return store.read(scope, () -> rows(scope, besides.of(scope, target)));
    }
}
