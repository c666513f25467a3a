package org.plumbline.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.verdict.GoalView;
import org.plumbline.verdict.Inputs;
import org.plumbline.verdict.Maturity;
import org.plumbline.verdict.Observation;
import org.plumbline.verdict.Period;
import org.plumbline.verdict.Proof;
import org.plumbline.verdict.State;
import org.plumbline.verdict.Value;

/** What promises are judged on: their figures, in the engine's shape, the traits of their holders, and the schemes of the days. */
final class Evidence {

    private final Map<Long, List<Observed>> figures;
    private final Map<Integer, List<Promise.Trait>> traits = new HashMap<>();
    private final Prescribed schemes;

    Evidence(Map<Long, List<Observed>> figures, Collection<Promise.Trait> traits, Prescribed schemes) {
        this.figures = figures;
        this.schemes = schemes;
        traits.forEach(each -> this.traits
                .computeIfAbsent(each.node(), any -> new ArrayList<>())
                .add(each));
    }

    /** The usual question about a promise on a day: the current goal, all that was reported. */
    Inputs inputs(Promise promise, LocalDate day) {
        return new Inputs(
                promise.terms(applies(promise, day)),
                observations(promise),
                day,
                GoalView.CURRENT,
                org.plumbline.verdict.Evidence.REPORTED,
                schemes.on(promise.key(), day).rules());
    }

    /** The figures of all who held it, each for its own time; the first of a successor is not comparable with those before. */
    List<Observation> observations(Promise promise) {
        var all = new ArrayList<Observation>();
        for (var i = 0; i < promise.holders().size(); i++) {
            var holder = promise.holders().get(i);
            var until = i + 1 < promise.holders().size()
                    ? promise.holders().get(i + 1).from()
                    : LocalDate.MAX;
            var first = i > 0;
            var own = new ArrayList<>(figures.getOrDefault(holder.series(), List.of()));
            own.sort(Comparator.comparing((Observed each) -> each.period().last()));
            for (var each : own) {
                var last = each.period().last();
                if (each.stance() == Stance.CONTESTED
                        || first && last.isBefore(holder.from())
                        || !last.isBefore(until)) {
                    continue;
                }
                all.add(observation(each, first && !holdsSame(promise, i)));
                first = false;
            }
        }
        return all;
    }

    private static boolean holdsSame(Promise promise, int i) {
        return promise.holders().get(i).series() == promise.holders().get(i - 1).series();
    }

    private static Observation observation(Observed figure, boolean broken) {
        return new Observation(
                new Period(figure.period().first(), figure.period().last()),
                State.valueOf(figure.state().name()),
                figure.figure() == null ? null : value(figure.figure()),
                Maturity.valueOf(figure.maturity().name()),
                Proof.valueOf(figure.proof().name()),
                org.plumbline.verdict.Stance.valueOf(figure.stance().name()),
                broken || figure.breakBefore());
    }

    private static @Nullable Value value(Figure figure) {
        if (figure.numerator() != null && figure.denominator() != null) {
            return new Value.Parts(figure.numerator(), figure.denominator());
        }
        if (figure.value() != null) {
            return new Value.Amount(figure.value());
        }
        if (figure.answer() != null) {
            return new Value.Answer(figure.answer());
        }
        if (figure.rank() != null && figure.rankOf() != null) {
            return new Value.Place(figure.rank(), figure.rankOf());
        }
        return figure.words() == null ? null : new Value.Words(figure.words());
    }

    /** Whether its holder of the day has the trait that it asks for. */
    boolean applies(Promise promise, LocalDate day) {
        var condition = promise.applies();
        return condition == null
                || traits(promise, day).stream()
                        .filter(each -> !each.from().isAfter(day) && each.to().isAfter(day))
                        .anyMatch(each -> condition.holds(each.value()));
    }

    private List<Promise.Trait> traits(Promise promise, LocalDate day) {
        var condition = promise.applies();
        return condition == null
                ? List.of()
                : traits.getOrDefault(promise.holder(day).node(), List.of()).stream()
                        .filter(each -> each.name().equals(condition.trait()))
                        .toList();
    }

    /** The first day after a day on which its holder changes, ceases, comes by or loses the trait, or another scheme judges it. */
    LocalDate turns(Promise promise, LocalDate day) {
        var next = schemes.turns(promise.key(), day);
        for (var holder : promise.holders()) {
            next = earlier(next, holder.from(), day);
        }
        var ceases = promise.holder(day).ceases();
        if (ceases != null) {
            next = earlier(next, ceases, day);
        }
        for (var trait : traits(promise, day)) {
            next = earlier(earlier(next, trait.from(), day), trait.to(), day);
        }
        return next;
    }

    private static LocalDate earlier(LocalDate next, LocalDate day, LocalDate after) {
        return day.isAfter(after) && day.isBefore(next) ? day : next;
    }
}
