package org.plumbline.live;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.BindFigure;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.BoundKind;
import org.plumbline.live.deed.RecordState;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.Written;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.programme.TaskCounts;
import org.plumbline.reader.check.Checked;
import org.plumbline.reader.check.MeasureUnits;
import org.plumbline.reader.check.TextChecks;
import org.plumbline.store.Store;
import org.plumbline.target.OwnTarget;
import org.plumbline.target.Scorecard;
import org.plumbline.target.TargetCounts;
import org.plumbline.target.UnitTargets;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For which records the numbers of a text may stand, the likeliest first: by the same reading that holds a text against the record. Nothing
 * is ever bound here.
 */
@Lazy
@Component
public class LiveCandidates {

    private static final int MOST = 6;
    private static final List<String> TASKS = List.of("done", "done-late", "overdue", "open", "done-on-time");
    private static final List<List<String>> TARGETS = List.of(
            List.of(),
            List.of("attained"),
            List.of("attained-checked"),
            List.of("exceeded"),
            List.of("met"),
            List.of("exceeded", "met"),
            List.of("overHalf"),
            List.of("underHalf"),
            List.of("notReported"));

    private final Store store;
    private final JdbcClient sql;
    private final TextChecks checks;
    private final Measures measures;
    private final MeasureUnits measured;
    private final Numerals numerals;
    private final KeptTexts texts;
    private final RecordReading records;
    private final RecordNames sources;
    private final Figures figures;
    private final Units units;
    private final UnitTargets targets;

    LiveCandidates(
            Store store,
            JdbcClient sql,
            TextChecks checks,
            Measures measures,
            MeasureUnits measured,
            Numerals numerals,
            KeptTexts texts,
            RecordReading records,
            RecordNames sources,
            Figures figures,
            Units units,
            UnitTargets targets) {
        this.store = store;
        this.sql = sql;
        this.checks = checks;
        this.measures = measures;
        this.measured = measured;
        this.numerals = numerals;
        this.texts = texts;
        this.records = records;
        this.sources = sources;
        this.figures = figures;
        this.units = units;
        this.targets = targets;
    }

    /**
     * A record for which a number may stand.
     *
     * @param value what it says now
     * @param follows whether the number is that, or rounded from it
     * @param now the number as it would stand in the text by what the record says
     */
    public record Candidate(Bound bound, RecordSource source, BigDecimal value, boolean follows, String now) {}

    /**
     * A number of a text with the records for which it may stand.
     *
     * @param start where it begins, in code points; {@code end} is exclusive
     */
    public record Offer(int start, int end, String words, List<Candidate> candidates) {
        public Offer {
            candidates = List.copyOf(candidates);
        }
    }

    /** The numbers of a kept text, as a version of it says, that stand for no record yet. */
    public List<Offer> of(Scope scope, LiveText text) {
        return of(scope, text.words(), text.unit(), text.day()).stream()
                .filter(each -> text.figures().stream()
                        .noneMatch(bound -> bound.start() < each.end() && each.start() < bound.end()))
                .toList();
    }

    /** The numbers of words that somebody writes for a unit on a day. */
    public List<Offer> of(Scope scope, String words, UUID unit, LocalDate on) {
        var found = numerals.of(words);
        if (found.isEmpty()) {
            return List.of();
        }
        return store.read(scope, () -> {
            var checked = checks.of(scope, words, unit, on);
            var run = new Run(scope, units.get(scope, checked.unit().id()), on);
            return found.stream().map(each -> run.offer(each, checked)).toList();
        });
    }

    /**
     * The deed that binds a number to a record, with how the number is written.
     *
     * @throws Refused where no number stands there
     */
    public BindFigure binding(Scope scope, TextKey key, int version, String words, int start, int end, Bound bound) {
        BoundRules.require(bound);
        var numeral = numerals.of(words).stream()
                .filter(each ->
                        each.start() <= start && end <= each.end() || start <= each.start() && each.end() <= end)
                .findFirst()
                .orElseThrow(() -> new Refused("start", "live.no-number", Map.of("start", start, "end", end)));
        return store.read(scope, () -> {
            var run = new Run(scope, null, LocalDate.EPOCH);
            var seen = run.look(bound);
            if (seen == null) {
                throw new Absent("record", Objects.requireNonNullElse(bound.target(), key.id()));
            }
            return new BindFigure(
                    Ids.next(), key, version, numeral.start(), numeral.end(), bound, run.written(numeral, bound, seen));
        });
    }

    private record Seen(int node, @Nullable Long series, RecordNow now) {}

    /** One text and what was looked up for it. */
    private final class Run {

        private final Scope scope;
        private final @Nullable Unit unit;
        private final LocalDate on;
        private final Map<Bound, Seen> seen = new HashMap<>();
        private final Map<RecordNames.Of, RecordSource> named = new HashMap<>();
        private final Map<Bound, Scorecard> cards = new HashMap<>();
        private final Map<Bound, TaskCounts.Standing> standings = new HashMap<>();
        private @Nullable List<OwnTarget> promised;
        private @Nullable Map<String, Measure> ofMeasure;

        Run(Scope scope, @Nullable Unit unit, LocalDate on) {
            this.scope = scope;
            this.unit = unit;
            this.on = on;
        }

        Offer offer(Numeral numeral, Checked checked) {
            var likely = likely(numeral, checked);
            var all = new LinkedHashMap<Bound, Candidate>();
            for (var bound : likely) {
                var candidate = candidate(numeral, bound);
                if (candidate != null) {
                    all.put(bound, candidate);
                }
            }
            for (var bound : further(numeral)) {
                var candidate = all.containsKey(bound) ? null : candidate(numeral, bound);
                if (candidate != null && candidate.follows) {
                    all.put(bound, candidate);
                }
            }
            var ranked = new ArrayList<>(all.values());
            ranked.sort(Comparator.comparing((Candidate each) -> !each.follows)
                    .thenComparing(each -> !likely.contains(each.bound)));
            return new Offer(
                    numeral.start(),
                    numeral.end(),
                    numeral.printed() + numeral.behind(),
                    ranked.stream().limit(MOST).toList());
        }

        /** What the check of texts held the number against, or says may be meant. */
        private Set<Bound> likely(Numeral numeral, Checked checked) {
            var found = new LinkedHashSet<Bound>();
            checked.said().stream()
                    .filter(each -> each.start() < numeral.end() && numeral.start() < each.end())
                    .flatMap(each -> each.sources().stream())
                    .forEach(each -> found.addAll(bounds(each, numeral)));
            return found;
        }

        private List<Bound> bounds(Checked.Source source, Numeral numeral) {
            if (source.target() != null) {
                return List.of(Bound.target(BoundKind.GOAL, source.target(), null));
            }
            if (source.of() != null) {
                boolean whole = numeral.value().compareTo(BigDecimal.valueOf(source.of())) == 0;
                return List.of(Bound.count(
                        BoundKind.TARGETS,
                        source.unit().id(),
                        source.directive(),
                        whole ? List.of() : source.classes(),
                        on));
            }
            var indicator = source.indicator();
            var period = source.period() == null
                    ? null
                    : Period.find(source.period()).orElse(null);
            return indicator == null || period == null
                    ? List.of()
                    : List.of(Bound.figure(source.unit().id(), indicator, "", period, false));
        }

        /** What else of the unit may give such a number: it is offered only where it does. */
        private Set<Bound> further(Numeral numeral) {
            var found = new LinkedHashSet<Bound>();
            if (unit == null) {
                return found;
            }
            var id = unit.id().value();
            boolean percent = "%".equals(numeral.unit());
            for (var target : promised()) {
                found.add(said(target, percent ? BoundKind.DISTANCE : BoundKind.NEEDED));
                found.add(said(target, BoundKind.GOAL));
            }
            if (numeral.unit() == null && numeral.decimals() == 0) {
                var documents = new ArrayList<@Nullable UUID>();
                documents.add(null);
                promised().stream()
                        .map(OwnTarget::document)
                        .filter(Objects::nonNull)
                        .map(each -> each.id())
                        .distinct()
                        .forEach(documents::add);
                for (var document : documents) {
                    TARGETS.forEach(classes -> found.add(Bound.count(BoundKind.TARGETS, id, document, classes, on)));
                }
                TASKS.forEach(each -> found.add(Bound.count(BoundKind.TASKS, id, null, List.of(each), on)));
                found.add(Bound.count(BoundKind.TASKS, id, null, List.of(), on));
            }
            return found;
        }

        /** Something that is said of a target of the unit, as it was judged together with all others. */
        private Bound said(OwnTarget target, BoundKind kind) {
            var bound = Bound.target(kind, target.id(), kind == BoundKind.GOAL ? null : on);
            seen.computeIfAbsent(
                    bound, any -> new Seen(Objects.requireNonNull(unit).node(), null, RecordReading.of(target, kind)));
            return bound;
        }

        private List<OwnTarget> promised() {
            var known = promised;
            if (known == null) {
                known = targets.own(
                        scope,
                        TargetCounts.Question.of(Objects.requireNonNull(unit).node(), on));
                promised = known;
            }
            return known;
        }

        private @Nullable Candidate candidate(Numeral numeral, Bound bound) {
            var found = look(bound);
            if (found == null || found.now.value() == null || found.now.state() != RecordState.STANDS) {
                return null;
            }
            var of = new RecordNames.Of(bound, found.node);
            var source = named.computeIfAbsent(
                    of, any -> sources.of(scope, List.of(of)).get(of));
            if (source == null) {
                return null;
            }
            var written = written(numeral, bound, found);
            var value = found.now.value();
            return new Candidate(
                    bound,
                    source,
                    value,
                    Rounding.follows(written.said(), written.decimals(), written.factor(), value),
                    numeral.like(Rounding.printed(value, written.decimals(), written.factor())));
        }

        Written written(Numeral numeral, Bound bound, Seen found) {
            var of = new RecordNames.Of(bound, found.node);
            var source = named.computeIfAbsent(
                    of, any -> sources.of(scope, List.of(of)).get(of));
            var code = source == null ? null : source.measure();
            var factor = code == null
                    ? BigDecimal.ONE
                    : measured.of(units().get(code)).factor();
            var unitOf = factor.signum() == 0 ? BigDecimal.ONE : factor;
            return Rounding.of(numeral, unitOf, found.now.value());
        }

        private Map<String, Measure> units() {
            var known = ofMeasure;
            if (known == null) {
                known = measures.all(scope);
                ofMeasure = known;
            }
            return known;
        }

        /** What the reader sees of a record; null where that is nothing. */
        @Nullable
        Seen look(Bound bound) {
            return seen.computeIfAbsent(bound, any -> {
                var node = node(bound);
                if (node == null) {
                    return null;
                }
                var series = bound.kind() == BoundKind.FIGURE && bound.indicator() != null
                        ? figures.series(scope, bound.indicator(), node, bound.cut())
                                .orElse(null)
                        : null;
                if (bound.kind() == BoundKind.FIGURE && series == null) {
                    return null;
                }
                var number = series == null ? null : (Long) series.series();
                return new Seen(node, number, now(bound, node, number));
            });
        }

        /** Counts of one unit and document are read once, whichever classes are asked for. */
        private RecordNow now(Bound bound, int node, @Nullable Long series) {
            if (!bound.kind().counts()) {
                return records.of(scope, bound, node, series);
            }
            var whole = Bound.count(
                    bound.kind(), Objects.requireNonNull(bound.unit()), bound.directive(), List.of(), bound.on());
            var count = bound.kind() == BoundKind.TARGETS
                    ? RecordReading.count(
                            cards.computeIfAbsent(whole, any -> records.card(scope, whole, node)), bound.classes())
                    : RecordReading.count(
                            standings.computeIfAbsent(whole, any -> records.standing(scope, whole, node)),
                            bound.classes());
            return RecordNow.of(count, null, null);
        }

        private @Nullable Integer node(Bound bound) {
            return bound.target() != null
                    ? sql.sql("SELECT node FROM target.target WHERE id = :id")
                            .param("id", bound.target())
                            .query(Integer.class)
                            .optional()
                            .orElse(null)
                    : bound.unit() == null
                            ? null
                            : units.find(scope, bound.unit()).map(Unit::node).orElse(null);
        }
    }
}
