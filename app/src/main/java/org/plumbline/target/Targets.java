package org.plumbline.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.plumbline.indicator.Cut;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Judged;
import org.plumbline.indicator.Sizes;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.TakeBackRevision;
import org.plumbline.target.deed.TargetDeed;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.verdict.Goal;
import org.springframework.stereotype.Component;

/** Promising: what a unit is to come to or to keep on an indicator, by when, and how that was revised. */
@Component
public class Targets {

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final Figures figures;
    private final IndicatorList indicators;
    private final Places places;
    private final TargetRows rows;
    private final TargetWrite write;
    private final TargetStandings standings;
    private final SetsAsWholes sets;

    Targets(
            Store store,
            Installation installation,
            Reach reach,
            Figures figures,
            IndicatorList indicators,
            Places targetPlaces,
            TargetRows rows,
            TargetWrite write,
            TargetStandings standings,
            SetsAsWholes sets) {
        this.sets = sets;
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.figures = figures;
        this.indicators = indicators;
        this.places = targetPlaces;
        this.rows = rows;
        this.write = write;
        this.standings = standings;
    }

    /**
     * Sets a target. It stands from its day on, judged on what is known by then.
     *
     * @throws Refused for everything that does not fit: the kind to its indicator, the goal to the kind, days to the unit's life and
     *     the document, a clause of another document
     */
    public Receipt set(Scope scope, SetTarget deed) {
        return store.write(
                scope,
                deed,
                knownAt -> standings.keep(
                        List.of(adding(scope, deed, Ability.DIRECT).apply(knownAt)), deed.on(), knownAt));
    }

    /** Sets a target as part of another deed, by whoever has the ability at its unit; its standing is still to be kept. */
    Function<Instant, Long> adding(Scope scope, SetTarget deed, Ability ability) {
        return knownAt -> {
            var terms = deed.terms();
            var site = places.site(terms.unit());
            reach.require(scope, ability, site.node());
            refuse(TargetRules.sizes(deed));
            var indicator = figures.judged(scope, List.of(terms.indicator())).get(terms.indicator());
            if (indicator == null) {
                throw new Refused("indicator", "target.indicator-unknown", Map.of());
            }
            var problems = new ArrayList<Problem>();
            var cut = Cut.find(terms.cut());
            if (cut.isEmpty()) {
                problems.add(Problem.at("cut", "indicator.cut-unreadable", Map.of("cut", terms.cut())));
            }
            cut.ifPresent(each -> sets.check(scope, each, site, deed.on(), problems));
            var document = places.document(terms, problems);
            problems.addAll(places.rest(terms));
            problems.addAll(TargetRules.kind(terms, indicator));
            come("on", deed.on(), problems);
            problems.addAll(TargetRules.days(deed.goal(), deed.on(), "on", site, document));
            var goal = TargetRules.goal(deed.goal(), TargetRules.direction(terms.kind(), indicator), 1, deed.on());
            var target = TargetRules.target(terms, indicator, List.of(goal));
            if (problems.stream().noneMatch(each -> "kind".equals(each.field()))) {
                problems.addAll(TargetRules.goals(target, indicator));
            }
            refuse(problems);
            var code = cut.orElseThrow().code();
            var series = figures.keep(terms.indicator(), site.node(), code);
            write.insert(
                    deed,
                    new TargetWrite.Settled(
                            target,
                            indicator.version(),
                            code,
                            site.node(),
                            document.key(),
                            standings.scheme(document.key(), deed.on())),
                    name(scope, deed),
                    series.series(),
                    scope,
                    knownAt);
            return rows.item(deed.id());
        };
    }

    private Wording name(Scope scope, SetTarget deed) {
        return deed.terms().name() != null
                ? deed.terms().name()
                : indicators.get(scope, deed.terms().indicator()).line().name();
    }

    /**
     * Revises a goal, with the reason and the post that signs. The goals before it stay, and are judged beside it.
     *
     * @throws Refused for a revision that comes into force no later than the one before
     */
    public Receipt revise(Scope scope, ReviseTarget deed) {
        return directing(scope, deed, deed.target(), deed.rowVersion(), fields(deed.goal()), (before, knownAt) -> {
            var problems = new ArrayList<>(TargetRules.reasoned(deed.reason()));
            refuse(TargetRules.sizes(deed.goal(), deed.inForce()));
            Sizes.text("decision", deed.decision(), Sizes.LONG, problems);
            var indicator = judged(scope, before);
            var site = places.site(before.node());
            var document = before.key() == null ? Places.Document.NONE : places.document(before.key());
            problems.addAll(TargetRules.days(deed.goal(), deed.inForce(), "inForce", site, document));
            var goals = new ArrayList<>(before.terms().goals());
            var goal = TargetRules.goal(deed.goal(), before.terms().direction(), goals.size() + 1, deed.inForce());
            goals.add(goal);
            problems.addAll(TargetRules.goals(with(before, goals), indicator));
            refuse(problems);
            write.goal(before.item(), goal, deed.id(), deed.decision(), deed.reason(), scope, knownAt);
            write.changed(before.item());
            standings.keep(List.of(before.item()), notAhead(deed.inForce()), knownAt);
        });
    }

    /** Takes back the last revision, which was entered in error. */
    public Receipt takeBack(Scope scope, TakeBackRevision deed) {
        return directing(scope, deed, deed.target(), deed.rowVersion(), Map.of(), (before, knownAt) -> {
            refuse(TargetRules.reasoned(deed.reason()));
            var last = before.terms().goals().getLast();
            if (last.revision() == 1) {
                throw new Refused("target", "target.nothing-revised", Map.of("target", before.name()));
            }
            write.closeGoal(before.item(), last.revision(), knownAt);
            write.changed(before.item());
            standings.keep(List.of(before.item()), notAhead(last.inForce()), knownAt);
        });
    }

    /** Withdraws a target: from a day on it counts nowhere. */
    public Receipt withdraw(Scope scope, WithdrawTarget deed) {
        return directing(scope, deed, deed.target(), deed.rowVersion(), Map.of(), (before, knownAt) -> {
            var problems = new ArrayList<>(TargetRules.reasoned(deed.reason()));
            come("on", deed.on(), problems);
            if (deed.on().isBefore(before.setOn())) {
                problems.add(
                        Problem.at("on", "target.withdrawn-before", Map.of("day", deed.on(), "set", before.setOn())));
            }
            refuse(problems);
            write.withdraw(before.item(), deed.on(), deed.reason(), knownAt);
            standings.remove(before.item(), deed.on(), knownAt);
        });
    }

    /** Which standings some entry of figures moves; carried out at once. */
    public List<Moved> moving(Runnable work) {
        return standings.moving(work);
    }

    private Receipt directing(
            Scope scope,
            TargetDeed deed,
            UUID target,
            int rowVersion,
            Map<String, String> sent,
            BiConsumer<Promise, Instant> work) {
        return store.write(scope, deed, knownAt -> {
            var item = rows.item(target);
            standings.lock(item);
            var before = rows.promises(List.of(item), null).stream()
                    .findFirst()
                    .orElseThrow(() -> new Absent("target", target));
            reach.require(scope, Ability.DIRECT, before.node());
            if (before.withdrawn() != null) {
                throw new Refused("target", "target.withdrawn-already", Map.of("target", before.name()));
            }
            if (before.rowVersion() != rowVersion) {
                throw new Conflict(
                        target,
                        rowVersion,
                        before.rowVersion(),
                        sent,
                        fields(TargetRows.text(before.terms().goals().getLast())));
            }
            work.accept(before, knownAt);
        });
    }

    private Judged judged(Scope scope, Promise before) {
        return Objects.requireNonNull(
                figures.judged(scope, List.of(before.indicator())).get(before.indicator()));
    }

    private static org.plumbline.verdict.Target with(Promise before, List<Goal> goals) {
        var terms = before.terms();
        return new org.plumbline.verdict.Target(
                terms.kind(),
                terms.direction(),
                terms.time(),
                terms.frequency(),
                terms.lag(),
                terms.per(),
                goals,
                terms.method(),
                true);
    }

    private LocalDate notAhead(LocalDate day) {
        var today = installation.today();
        return day.isAfter(today) ? today : day;
    }

    private void come(String field, LocalDate day, List<Problem> problems) {
        var today = installation.today();
        if (day.isAfter(today)) {
            problems.add(Problem.at(field, "target.day-to-come", Map.of("day", day, "today", today)));
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** What two people who revise one goal are shown side by side. */
    static Map<String, String> fields(GoalText goal) {
        var fields = new HashMap<String, String>();
        fields.put(
                "comparator", goal.comparator() == null ? "" : goal.comparator().name());
        fields.put(
                "milestones",
                goal.milestones().stream()
                        .map(each -> each.day() + ": " + each.level().toPlainString())
                        .collect(java.util.stream.Collectors.joining("; ")));
        fields.put("level", goal.level() == null ? "" : goal.level().toPlainString());
        fields.put("upper", goal.upper() == null ? "" : goal.upper().toPlainString());
        fields.put("baseline", goal.baseline() == null ? "" : goal.baseline().toPlainString());
        fields.put("start", goal.start().toString());
        fields.put("due", goal.due().toString());
        return fields;
    }
}
