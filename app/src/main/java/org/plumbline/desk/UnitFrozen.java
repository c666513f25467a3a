package org.plumbline.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.plumbline.target.OwnTarget;
import org.plumbline.target.TargetCounts;
import org.plumbline.target.UnitTargets;
import org.plumbline.target.web.FrozenVerdicts;
import org.plumbline.target.web.GoalWords;
import org.plumbline.target.web.MeasureWords;
import org.plumbline.web.FrozenSource;
import org.plumbline.web.FrozenView;
import org.plumbline.web.FrozenView.Cell;
import org.plumbline.web.FrozenView.From;
import org.plumbline.web.FrozenView.Source;
import org.plumbline.web.Words;
import org.springframework.stereotype.Component;

/**
 * A unit at a glance and its targets as they are frozen: how many targets stand in which class with all below, and its own one by one. Counted
 * is what stands under open documents and under none, so that everybody who may see counts of the unit counts the same.
 */
@Component
class UnitFrozen implements FrozenSource {

    private static final Pattern PATH = Pattern.compile("/units/[0-9a-f-]{36}(?:/targets)?");

    private final Store store;
    private final Units units;
    private final TargetCounts counts;
    private final UnitTargets targets;
    private final Measures measures;

    UnitFrozen(Store store, Units units, TargetCounts counts, UnitTargets targets, Measures measures) {
        this.store = store;
        this.units = units;
        this.counts = counts;
        this.targets = targets;
        this.measures = measures;
    }

    @Override
    public String kind() {
        return "unit";
    }

    @Override
    public boolean isAt(String path) {
        return PATH.matcher(path).matches();
    }

    @Override
    public Set<String> parameters() {
        return Set.of("directive", "field", "set", "goals", "only");
    }

    @Override
    public FrozenView view(Asked asked) {
        return store.read(asked.scope(), () -> read(asked));
    }

    private FrozenView read(Asked asked) {
        var scope = asked.scope();
        var w = asked.w();
        var unit = units.on(scope, UUID.fromString(asked.step(1)), asked.on());
        var directive = id(asked, "directive");
        var question = new TargetCounts.Question(
                unit.node(), asked.on(), asked.knownAt(), directive, id(asked, "field"), id(asked, "set"));
        var card = directive == null ? counts.ofOpen(scope, question) : counts.of(scope, question);
        var first = "first".equals(asked.part("goals"));
        var own = targets.own(scope, question).stream()
                .filter(each -> !"attention".equals(asked.part("only")) || each.needsAttention())
                .toList();
        return new FrozenView(
                w.say("desk.targets.of", "unit", unit.name()),
                unit.id().value(),
                directive == null ? List.of() : List.of(Source.of(From.DIRECTIVE, directive)),
                List.of(
                        FrozenVerdicts.counts(
                                w, card, Source.of(From.COUNTS, unit.id().value())),
                        own(w, own, measures.all(scope), first)));
    }

    private static FrozenView.Section own(Words w, List<OwnTarget> own, Map<String, Measure> measures, boolean first) {
        return new FrozenView.Section(
                "own",
                w.say("frozen.section.own"),
                w.say("desk.targets.column.target"),
                Stream.concat(
                                Stream.of("start", "level", "due", "year-before")
                                        .map(each -> FrozenVerdicts.column(w, each)),
                                FrozenVerdicts.columns(w).stream())
                        .toList(),
                own.stream().map(each -> row(w, each, measures, first)).toList());
    }

    private static FrozenView.Row row(Words w, OwnTarget target, Map<String, Measure> measures, boolean first) {
        var source = Source.of(From.TARGET, target.id());
        var code = target.measure();
        var measure = new MeasureWords(code == null ? null : measures.get(code), target.decimals());
        var goal = first ? target.firstGoal() : target.goal();
        var before = target.yearBefore();
        var verdict = target.reported(first);
        return new FrozenView.Row(
                target.id().toString(),
                (target.annex() == null ? "" : target.annex() + " · ") + w.text(target.name()),
                "/targets/" + target.id(),
                Stream.concat(
                                Stream.of(
                                        Cell.number(
                                                "start",
                                                goal.baseline(),
                                                goal.baseline() == null ? "" : measure.of(w, goal.baseline()),
                                                code,
                                                source),
                                        Cell.number(
                                                "level",
                                                goal.level(),
                                                GoalWords.level(w, target.kind(), goal, measure),
                                                code,
                                                source),
                                        Cell.day("due", w, goal.due(), source),
                                        Cell.number(
                                                "year-before",
                                                FrozenVerdicts.number(before),
                                                before == null ? "" : measure.of(w, before),
                                                code,
                                                source)),
                                FrozenVerdicts.of(w, verdict, goal.level(), measure, code, source).stream())
                        .toList());
    }

    private static @Nullable UUID id(Asked asked, String name) {
        var text = asked.part(name);
        return text.isBlank()
                ? null
                : Ids.find(text).orElseThrow(() -> new Refused(name, "directive.filter-value", Map.of("value", text)));
    }
}
