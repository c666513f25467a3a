package org.plumbline.live;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.Series;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.BoundKind;
import org.plumbline.live.deed.RecordState;
import org.plumbline.organisation.Unit;
import org.plumbline.programme.TaskCounts;
import org.plumbline.reader.check.MeasureUnits;
import org.plumbline.target.OwnTarget;
import org.plumbline.target.Scorecard;
import org.plumbline.target.TargetCounts;
import org.plumbline.target.UnitTargets;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Looks records up for the numbers of one text: each once, however many of its numbers may stand for it. Inside a transaction. */
@Lazy
@Component
class RecordLooks {

    private final RecordReading records;
    private final RecordNames names;
    private final Figures figures;
    private final RecordUnits units;
    private final UnitTargets targets;
    private final Measures measures;
    private final MeasureUnits measured;

    RecordLooks(
            RecordReading records,
            RecordNames names,
            Figures figures,
            RecordUnits units,
            UnitTargets targets,
            Measures measures,
            MeasureUnits measured) {
        this.records = records;
        this.names = names;
        this.figures = figures;
        this.units = units;
        this.targets = targets;
        this.measures = measures;
        this.measured = measured;
    }

    Look of(Scope scope) {
        return new Look(scope);
    }

    /**
     * A record that the reader sees.
     *
     * @param node the unit whose it is
     */
    record Seen(int node, RecordNow now) {

        /** Whether it says a number. */
        boolean stands() {
            return now.value() != null && now.state() == RecordState.STANDS;
        }
    }

    /** What was looked up for one text. */
    final class Look {

        private final Scope scope;
        private final Map<Bound, Optional<Seen>> seen = new HashMap<>();
        private final Map<UUID, Optional<Integer>> nodes = new HashMap<>();
        private final Map<Bound, Scorecard> cards = new HashMap<>();
        private final Map<Bound, TaskCounts.Standing> standings = new HashMap<>();
        private @Nullable Map<String, Measure> ofMeasure;

        private Look(Scope scope) {
            this.scope = scope;
        }

        /** What the reader sees of a record; empty where that is nothing. */
        Optional<Seen> at(Bound bound) {
            return seen.computeIfAbsent(bound, any -> node(bound).flatMap(node -> read(bound, node)));
        }

        /** The targets that a unit holds itself, judged together on a day: what they say is known with that. */
        List<OwnTarget> promised(Unit unit, LocalDate on) {
            var all = targets.own(scope, TargetCounts.Question.of(unit.node(), on));
            var goals = records.goals(all.stream().map(OwnTarget::id).toList());
            for (var target : all) {
                var id = target.id();
                var goal = goals.get(id);
                if (goal != null) {
                    keep(Bound.target(BoundKind.GOAL, id, null), unit, goal);
                }
                for (var kind : List.of(BoundKind.DISTANCE, BoundKind.NEEDED)) {
                    keep(Bound.target(kind, id, on), unit, RecordReading.of(target, kind));
                }
            }
            return all;
        }

        private void keep(Bound bound, Unit unit, RecordNow now) {
            seen.putIfAbsent(bound, Optional.of(new Seen(unit.node(), now)));
        }

        /** Records by their names, all at once; one that the reader does not see, or whose unit not, is left out. */
        Map<Bound, RecordSource> named(Collection<Bound> bounds) {
            var wanted = bounds.stream()
                    .distinct()
                    .flatMap(each -> at(each).map(found -> new RecordNames.Of(each, found.node)).stream())
                    .toList();
            var found = new HashMap<Bound, RecordSource>();
            names.of(scope, wanted).forEach((of, source) -> found.put(of.bound(), source));
            return found;
        }

        /** How many of the reader's units one unit of measure of a record is. */
        BigDecimal factor(@Nullable RecordSource source) {
            var code = source == null ? null : source.measure();
            if (code == null) {
                return BigDecimal.ONE;
            }
            var known = ofMeasure;
            if (known == null) {
                known = measures.all(scope);
                ofMeasure = known;
            }
            var factor = measured.of(known.get(code)).factor();
            return factor.signum() == 0 ? BigDecimal.ONE : factor;
        }

        private Optional<Seen> read(Bound bound, int node) {
            return switch (bound.kind()) {
                case FIGURE ->
                    bound.indicator() == null
                            ? Optional.empty()
                            : figures.series(scope, bound.indicator(), node, bound.cut())
                                    .map(Series::series)
                                    .map(series -> new Seen(node, records.of(scope, bound, node, series)));
                case GOAL, DISTANCE, NEEDED -> Optional.of(new Seen(node, records.of(scope, bound, node, null)));
                case TARGETS, TASKS -> Optional.of(new Seen(node, RecordNow.of(count(bound, node), null, null)));
            };
        }

        /** Counts of one unit and document are read once, whichever classes are asked for. */
        private BigDecimal count(Bound bound, int node) {
            var whole = Bound.count(
                    bound.kind(), Objects.requireNonNull(bound.unit()), bound.directive(), List.of(), bound.on());
            return bound.kind() == BoundKind.TARGETS
                    ? RecordReading.count(
                            cards.computeIfAbsent(whole, any -> records.card(scope, whole, node)), bound.classes())
                    : RecordReading.count(
                            standings.computeIfAbsent(whole, any -> records.standing(scope, whole, node)),
                            bound.classes());
        }

        private Optional<Integer> node(Bound bound) {
            var whose = bound.target() == null ? bound.unit() : bound.target();
            return whose == null ? Optional.empty() : nodes.computeIfAbsent(whose, any -> units.of(scope, bound));
        }
    }
}
