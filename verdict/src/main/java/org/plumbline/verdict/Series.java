package org.plumbline.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The figures by a day, one for each period, in order of their last days: as reported, and those on which a verdict may rest. */
record Series(List<Observation> reported, List<Observation> used) {

    static Series of(Inputs inputs) {
        var known = new ArrayList<Observation>(inputs.observations().size());
        for (var one : inputs.observations()) {
            if (!one.period().last().isAfter(inputs.on())) {
                known.add(one);
            }
        }
        if (!isInOrder(known)) {
            known.sort(Series::order);
        }
        var reported = onePerPeriod(known, Series::isRatherReported);
        if (inputs.evidence() == Evidence.REPORTED) {
            return new Series(reported, reported);
        }
        known.removeIf(one -> !one.proof().isAtLeast(inputs.rules().checkedFrom()));
        return new Series(reported, onePerPeriod(known, Series::isRatherChecked));
    }

    /** By last day; of two that end together the shorter one first, so that the longer one has the last word. */
    private static int order(Observation one, Observation other) {
        var last = one.period().last().compareTo(other.period().last());
        return last != 0 ? last : other.period().first().compareTo(one.period().first());
    }

    private static boolean isInOrder(List<Observation> known) {
        for (var i = 1; i < known.size(); i++) {
            if (order(known.get(i - 1), known.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Observation> onePerPeriod(List<Observation> known, Preference rather) {
        var chosen = new ArrayList<Observation>(known.size());
        for (var one : known) {
            if (!chosen.isEmpty() && chosen.getLast().period().equals(one.period())) {
                if (rather.than(one, chosen.getLast())) {
                    chosen.set(chosen.size() - 1, one);
                }
            } else {
                chosen.add(one);
            }
        }
        return chosen;
    }

    /** The unit's own word before somebody else's; then the more settled one; then the one given later. */
    private static boolean isRatherReported(Observation one, Observation other) {
        var own = one.stance() != Stance.VERIFIED;
        if (own != (other.stance() != Stance.VERIFIED)) {
            return own;
        }
        return one.maturity().compareTo(other.maturity()) >= 0;
    }

    /** The better proven one; then somebody else's word; then the more settled one; then the one given later. */
    private static boolean isRatherChecked(Observation one, Observation other) {
        if (one.proof() != other.proof()) {
            return one.proof().isAtLeast(other.proof());
        }
        var found = one.stance() == Stance.VERIFIED;
        if (found != (other.stance() == Stance.VERIFIED)) {
            return found;
        }
        return one.maturity().compareTo(other.maturity()) >= 0;
    }

    /** Whether a return speaks for the whole of a period: its own, or one that covers it. */
    static boolean speaksFor(Observation one, Period period) {
        return one.period().last().equals(period.last()) || one.period().covers(period);
    }

    /** The last day for which something was answered; "not collected" answers nothing. */
    static LocalDate answeredUntil(List<Observation> returns, LocalDate start) {
        for (var i = returns.size() - 1; i >= 0; i--) {
            var one = returns.get(i);
            if (one.state() != State.NOT_COLLECTED && one.period().last().isAfter(start)) {
                return one.period().last();
            }
        }
        return start;
    }

    private interface Preference {
        boolean than(Observation one, Observation other);
    }
}
