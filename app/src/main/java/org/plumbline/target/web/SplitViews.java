package org.plumbline.target.web;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.Judged;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Store;
import org.plumbline.target.SplitReading;
import org.plumbline.target.TargetSplit;
import org.plumbline.web.Visit;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Splits for pages: of a target, of all targets under a document, and one alone. */
@NamedInterface("pages")
@Component
public class SplitViews {

    private final Store store;
    private final SplitReading reading;
    private final Figures figures;
    private final Measures measures;
    private final Reach reach;

    SplitViews(Store store, SplitReading reading, Figures figures, Measures measures, Reach reach) {
        this.store = store;
        this.reading = reading;
        this.figures = figures;
        this.measures = measures;
        this.reach = reach;
    }

    /** The splits of a target as they stand on the day that the reader looks at, as known at an instant. */
    public List<SplitTable> ofTarget(Visit visit, UUID target, @Nullable Instant knownAt) {
        return tables(visit, () -> reading.ofTarget(visit.scope(), target, visit.on(), knownAt));
    }

    /** The splits of all targets under a document. */
    public List<SplitTable> ofDirective(Visit visit, UUID directive, @Nullable Instant knownAt) {
        return tables(visit, () -> reading.ofDirective(visit.scope(), directive, visit.on(), knownAt));
    }

    SplitTable of(Visit visit, UUID split, @Nullable Instant knownAt) {
        return tables(visit, () -> List.of(reading.get(visit.scope(), split, visit.on(), knownAt)))
                .getFirst();
    }

    /** A split as it stands today: that is what is changed and answered. */
    SplitTable today(Visit visit, UUID split) {
        return tables(visit, () -> List.of(reading.get(visit.scope(), split, visit.today(), null)))
                .getFirst();
    }

    SplitTable of(Visit visit, TargetSplit split) {
        return tables(visit, () -> List.of(split)).getFirst();
    }

    private List<SplitTable> tables(Visit visit, Supplier<List<TargetSplit>> splits) {
        return store.read(visit.scope(), () -> {
            var found = splits.get();
            if (found.isEmpty()) {
                return List.of();
            }
            var judged = figures.judged(
                    visit.scope(),
                    found.stream()
                            .flatMap(each -> each.whole() == null
                                    ? Stream.of(each.indicator())
                                    : Stream.of(each.indicator(), each.whole().indicator()))
                            .distinct()
                            .toList());
            var all = measures.all(visit.scope());
            var directs = allowed(
                    visit.scope(),
                    Ability.DIRECT,
                    found.stream()
                            .map(TargetSplit::whole)
                            .flatMap(Stream::ofNullable)
                            .map(TargetSplit.Whole::node)
                            .toList());
            var answers = allowed(
                    visit.scope(),
                    Ability.ANSWER,
                    found.stream()
                            .flatMap(each -> each.shares().stream())
                            .map(TargetSplit.Share::node)
                            .distinct()
                            .toList());
            return found.stream()
                    .map(each -> {
                        var whole = each.whole();
                        return new SplitTable(
                                each,
                                whole == null ? null : measure(judged.get(whole.indicator()), all),
                                measure(judged.get(each.indicator()), all),
                                whole != null && directs.contains(whole.node()),
                                answers);
                    })
                    .toList();
        });
    }

    private Set<Integer> allowed(Scope scope, Ability ability, Collection<Integer> nodes) {
        return new HashSet<>(reach.allowed(scope, ability, nodes));
    }

    static @Nullable Measure measure(@Nullable Judged judged, Map<String, Measure> all) {
        return judged == null || judged.measure() == null ? null : all.get(judged.measure());
    }
}
