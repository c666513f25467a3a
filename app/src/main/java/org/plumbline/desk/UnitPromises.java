package org.plumbline.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Undertakings;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.programme.web.Clocks.Timed;
import org.plumbline.store.Store;
import org.plumbline.target.OwnTarget;
import org.plumbline.target.Scorecard;
import org.plumbline.target.TargetCounts;
import org.plumbline.target.UnitTargets;
import org.plumbline.target.Worst;
import org.plumbline.target.web.BandLine;
import org.plumbline.target.web.MeasureWords;
import org.plumbline.target.web.TargetSentences;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.VerdictClass;
import org.plumbline.web.Visit;
import org.plumbline.web.Words;
import org.springframework.stereotype.Component;

/** The targets of a unit as its pages show them: counted with all below it, and its own judged one by one. */
@Component
public class UnitPromises {

    private static final int ATTENTION = 7;
    private static final int LATE_AMONG = 3;

    private final Store store;
    private final TargetCounts counts;
    private final UnitTargets targets;
    private final Measures measures;

    UnitPromises(Store store, TargetCounts counts, UnitTargets targets, Measures measures) {
        this.store = store;
        this.counts = counts;
        this.targets = targets;
        this.measures = measures;
    }

    /**
     * Something that needs attention: a target, an assignment or an answer.
     *
     * @param days by how much what is late is late; 0 for a target
     */
    public record Item(
            @Nullable OwnTarget target, @Nullable Timed task, Undertakings.@Nullable Undertaking answer, long days) {}

    /**
     * The targets of a unit.
     *
     * @param own those that it holds itself
     * @param asFirstSet whether they are judged against their goals as first set
     */
    public record OfUnit(Scorecard card, List<OwnTarget> own, boolean asFirstSet, Map<String, Measure> measures) {

        public OfUnit {
            own = List.copyOf(own);
            measures = Map.copyOf(measures);
        }

        public boolean isEmpty() {
            return card.reported().total() == 0 && own.isEmpty();
        }

        /** Whether nothing is counted but what it holds itself. */
        public boolean isAllOwn() {
            return own.size() == card.reported().total();
        }

        public boolean isRevised() {
            return own.stream().anyMatch(each -> each.goal().revision() > 1);
        }

        public int behind() {
            return (int) own.stream().filter(OwnTarget::isBehind).count();
        }

        /** Reported and checked; or its own as they stand against their goals as first set. */
        public List<BandLine> lines() {
            return asFirstSet
                    ? List.of(BandLine.of(
                            "first",
                            own.stream()
                                    .map(each -> each.first().verdictClass())
                                    .toList()))
                    : List.of(BandLine.reported(card), BandLine.checked(card));
        }

        public String sentence(Words w, int overdue) {
            return TargetSentences.ofUnit(w, card, behind(), isAllOwn(), overdue);
        }

        /** How the amounts of a target are written. */
        public MeasureWords measure(OwnTarget target) {
            return new MeasureWords(
                    target.measure() == null ? null : measures.get(target.measure()), target.decimals());
        }

        /** Its own that need attention, the worst first. */
        public List<OwnTarget> needing() {
            return own.stream()
                    .filter(OwnTarget::needsAttention)
                    .sorted(Comparator.comparing((OwnTarget each) -> !isMissed(each))
                            .thenComparing(each -> !each.isBehind())
                            .thenComparing(each -> each.verdicts().reported().verdictClass(), Worst.FIRST)
                            .thenComparing(
                                    each -> each.verdicts().reported().distance(),
                                    Comparator.nullsFirst(Comparator.<Ratio>naturalOrder())))
                    .toList();
        }

        private static boolean isMissed(OwnTarget target) {
            var cls = target.verdicts().reported().verdictClass();
            return cls == VerdictClass.UNDER_HALF || cls == VerdictClass.NOT_MET;
        }

        /** What needs attention, the worst first: targets that fall short, and what is late; of each some, where there are many. */
        public List<Item> attention(List<Timed> overdue, List<Undertakings.Undertaking> answers, LocalDate on) {
            var late = Stream.concat(
                            overdue.stream()
                                    .map(each -> new Item(
                                            null, each, null, days(each.line().due(), on))),
                            answers.stream()
                                    .filter(each -> each.owed() && each.daysLate(on) > 0)
                                    .map(each -> new Item(null, null, each, each.daysLate(on))))
                    .sorted(Comparator.comparingLong((Item each) -> -each.days()))
                    .toList();
            var fallShort = needing().stream()
                    .map(each -> new Item(each, null, null, 0))
                    .toList();
            var ofLate = Math.min(late.size(), Math.max(LATE_AMONG, ATTENTION - fallShort.size()));
            var all = new ArrayList<>(fallShort.subList(0, Math.min(fallShort.size(), ATTENTION - ofLate)));
            all.addAll(late.subList(0, ofLate));
            return all;
        }

        private static long days(@Nullable LocalDate due, LocalDate on) {
            return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, on));
        }
    }

    /** The targets of a unit as asked for, in one snapshot. */
    OfUnit of(Visit visit, TargetCounts.Question asked, boolean asFirstSet) {
        var scope = visit.scope();
        return store.read(scope, () -> {
            var card = counts.of(scope, asked);
            return card.reported().total() == 0
                    ? new OfUnit(card, List.of(), asFirstSet, Map.of())
                    : new OfUnit(card, targets.own(scope, asked), asFirstSet, measures.all(scope));
        });
    }

    /** The bands alone of a unit today, for its desk; empty where nothing is counted. */
    List<BandLine> bands(Visit visit, int node) {
        var scope = visit.scope();
        var card = counts.of(scope, TargetCounts.Question.of(node, visit.on()));
        return card.reported().total() == 0 ? List.of() : List.of(BandLine.reported(card));
    }
}
