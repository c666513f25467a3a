package org.plumbline.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.Judged;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.target.deed.AskedShare;
import org.plumbline.target.deed.ChangeSplit;
import org.plumbline.target.deed.SplitTarget;
import org.plumbline.target.deed.WithdrawSplit;
import org.plumbline.verdict.Split.Rule;
import org.springframework.stereotype.Component;

/** Handing out a target among units by a named rule, in one or several splits. */
@Component
public class Splits {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final Figures figures;
    private final TargetRows targets;
    private final SplitRows rows;
    private final SplitWrite write;
    private final AskedUnits asked;
    private final Unhindered unhindered;

    Splits(
            Store store,
            Installation installation,
            Reach reach,
            Figures figures,
            TargetRows targets,
            SplitRows rows,
            SplitWrite write,
            AskedUnits asked,
            Unhindered unhindered) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.figures = figures;
        this.targets = targets;
        this.rows = rows;
        this.write = write;
        this.asked = asked;
        this.unhindered = unhindered;
    }

    /**
     * Splits a target. Shares that come to more than the whole are allowed, and shown.
     *
     * @throws Refused for a rule that does not fit the target, a unit that cannot be asked or is asked twice, numbers that the rule does not
     *     use or lacks, weights that do not come to 1
     */
    public Receipt split(Scope scope, SplitTarget deed) {
        return store.write(scope, deed, knownAt -> {
            store.alone(deed.target());
            var whole = whole(targets.item(deed.target()));
            reach.require(scope, Ability.DIRECT, whole.node());
            var problems = new ArrayList<Problem>();
            if (whole.withdrawn() != null) {
                problems.add(new Problem("target.withdrawn-already", null, Map.of("target", whole.name())));
            }
            var judged = judged(scope, whole.indicator());
            var parts = deed.indicator() == null
                    ? null
                    : figures.judged(scope, List.of(deed.indicator())).get(deed.indicator());
            TargetRules.name("name", deed.name(), problems);
            problems.addAll(SplitRules.indicator(deed.rule(), judged, parts, deed.indicator() != null));
            days(deed.on(), deed.answerBy(), whole.setOn(), problems);
            var unfit = SplitRules.unfit(deed.rule(), whole.terms().kind(), judged);
            if (unfit != null) {
                problems.add(Problem.at("rule", unfit));
            }
            var nodes = shares(
                    scope, whole, deed.rule(), parts == null ? judged : parts, deed.shares(), deed.on(), problems);
            if (unfit == null) {
                problems.addAll(SplitRules.weights(deed.rule(), weights(deed.shares(), List.of())));
            }
            refuse(problems);
            var split = write.insert(
                    deed, whole.item(), parts == null ? whole.indicator() : parts.indicator(), scope, knownAt);
            write.ask(split, deed.shares(), nodes, 0, deed.on(), null, scope, knownAt);
        });
    }

    /** By which rules a target cannot be split, with the reason of each. */
    public Map<Rule, String> unfit(Scope scope, UUID target) {
        return store.read(scope, () -> {
            var whole = whole(targets.item(target));
            var judged = judged(scope, whole.indicator());
            var unfit = new EnumMap<Rule, String>(Rule.class);
            for (var rule : Rule.values()) {
                var why = SplitRules.unfit(rule, whole.terms().kind(), judged);
                if (why != null) {
                    unfit.put(rule, why);
                }
            }
            return unfit;
        });
    }

    /** Asks anew in a split: other numbers, further units, units that are asked no more. */
    public Receipt change(Scope scope, ChangeSplit deed) {
        return directing(scope, deed.split(), deed, deed.rowVersion(), (before, knownAt) -> {
            var first = before.getFirst();
            var whole = whole(first.item());
            var problems = new ArrayList<>(TargetRules.reasoned(deed.reason()));
            days(deed.on(), deed.answerBy(), first.on(), problems);
            if (deed.shares().isEmpty() && deed.dropped().isEmpty() && deed.answerBy() == null) {
                problems.add(Problem.at("shares", "target.split.nothing"));
            }
            var open = new HashMap<UUID, SplitRows.Asked>();
            before.stream()
                    .map(SplitRows.Row::share)
                    .filter(Objects::nonNull)
                    .forEach(each -> open.put(each.id(), each));
            for (var i = 0; i < deed.dropped().size(); i++) {
                if (!open.containsKey(deed.dropped().get(i))) {
                    problems.add(Problem.at("dropped[" + i + "]", "target.split.share-gone"));
                }
            }
            var nodes = deed.shares().isEmpty()
                    ? List.<Integer>of()
                    : shares(
                            scope,
                            whole,
                            first.rule(),
                            judged(scope, first.indicator()),
                            deed.shares(),
                            deed.on(),
                            problems);
            var ended = new HashSet<>(deed.dropped());
            open.values().stream().filter(each -> nodes.contains(each.node())).forEach(each -> ended.add(each.id()));
            var left = open.values().stream()
                    .filter(each -> !ended.contains(each.id()))
                    .toList();
            if (left.isEmpty() && deed.shares().isEmpty()) {
                problems.add(Problem.at("dropped", "target.split.nobody-left"));
            }
            problems.addAll(SplitRules.weights(first.rule(), weights(deed.shares(), left)));
            for (var each : open.values()) {
                if (ended.contains(each.id()) && deed.on().isBefore(each.askedOn())) {
                    problems.add(Problem.at(
                            "on", "target.split.before-asked", Map.of("day", deed.on(), "asked", each.askedOn())));
                    break;
                }
            }
            refuse(problems);
            write.end(ended, deed.on(), knownAt);
            write.ask(
                    first.split(),
                    deed.shares(),
                    nodes,
                    write.last(first.split()),
                    deed.on(),
                    deed.reason().strip(),
                    scope,
                    knownAt);
            write.changed(first.split(), deed.answerBy());
        });
    }

    /** Withdraws a split: from a day on nothing is asked by it. */
    public Receipt withdraw(Scope scope, WithdrawSplit deed) {
        return directing(scope, deed.split(), deed, deed.rowVersion(), (before, knownAt) -> {
            var first = before.getFirst();
            var problems = new ArrayList<>(TargetRules.reasoned(deed.reason()));
            days(deed.on(), null, first.on(), problems);
            refuse(problems);
            write.withdraw(first.split(), deed.on(), deed.reason(), knownAt);
        });
    }

    private interface Work {
        void on(List<SplitRows.Row> before, Instant knownAt);
    }

    private Receipt directing(Scope scope, UUID split, Deed deed, int rowVersion, Work work) {
        return store.write(scope, deed, knownAt -> {
            store.alone(split);
            var key = rows.key(split).filter(SplitRows.Key::seesWhole).orElseThrow(() -> new Absent("split", split));
            reach.require(scope, Ability.DIRECT, whole(key.item()).node());
            var before = unhindered.reach(() -> rows.rows(List.of(key.split()), LAST_DAY, null));
            if (before.isEmpty()) {
                throw new Refused("target.split.withdrawn-already");
            }
            if (before.getFirst().rowVersion() != rowVersion) {
                throw new Conflict(split, rowVersion, before.getFirst().rowVersion(), Map.of(), Map.of());
            }
            work.on(before, knownAt);
        });
    }

    private List<Integer> shares(
            Scope scope,
            Promise whole,
            Rule rule,
            Judged parts,
            List<AskedShare> shares,
            LocalDate on,
            List<Problem> problems) {
        if (shares.isEmpty()) {
            problems.add(Problem.at("shares", "target.split.no-units"));
        }
        problems.addAll(SplitRules.numbers(rule, whole.terms().kind(), parts, shares));
        return asked.nodes(
                scope, whole.node(), shares.stream().map(AskedShare::unit).toList(), on, problems);
    }

    private static List<BigDecimal> weights(List<AskedShare> shares, List<SplitRows.Asked> left) {
        var weights = new ArrayList<BigDecimal>();
        shares.stream().map(AskedShare::weight).filter(Objects::nonNull).forEach(weights::add);
        left.stream().map(SplitRows.Asked::weight).filter(Objects::nonNull).forEach(weights::add);
        return weights;
    }

    private Promise whole(long item) {
        return targets.promises(List.of(item), null).getFirst();
    }

    private Judged judged(Scope scope, UUID indicator) {
        return Objects.requireNonNull(figures.judged(scope, List.of(indicator)).get(indicator));
    }

    private void days(LocalDate on, @Nullable LocalDate answerBy, LocalDate earliest, List<Problem> problems) {
        var today = installation.today();
        if (on.isAfter(today)) {
            problems.add(Problem.at("on", "target.day-to-come", Map.of("day", on, "today", today)));
        }
        if (on.isBefore(earliest)) {
            problems.add(Problem.at("on", "target.split.too-early", Map.of("day", on, "earliest", earliest)));
        }
        if (answerBy != null && answerBy.isBefore(on)) {
            problems.add(Problem.at("answerBy", "target.split.answer-before", Map.of("day", answerBy, "asked", on)));
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
