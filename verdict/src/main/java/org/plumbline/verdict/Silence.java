package org.plumbline.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was due and did not come.
 *
 * @param answered the last day for which anything was answered; the start where nothing was
 * @param missed how many ends in a row since then are missing, two at most
 * @param nextMissing the first day after the day asked about on which one more will be missing; null for never
 * @param missing the first end that is missing now, null where none is
 * @param completeness which of the periods that were due are there
 */
record Silence(
        LocalDate answered,
        int missed,
        @Nullable LocalDate nextMissing,
        @Nullable LocalDate missing,
        Completeness completeness) {

    static Silence of(Expectation expectation, List<Observation> returns, LocalDate on) {
        var answered = Series.answeredUntil(returns, expectation.start());
        var missed = 0;
        var missing = (LocalDate) null;
        var next = (LocalDate) null;
        if (answered.isBefore(expectation.due())) {
            var end = expectation.endAfter(answered);
            while (end != null && missed < 2 && !expectation.missingFrom(end).isAfter(on)) {
                missing = missing == null ? end : missing;
                missed++;
                end = expectation.endAfter(end);
            }
            next = end == null || missed == 2 ? null : expectation.missingFrom(end);
        }
        return complete(expectation, returns, on, answered, missed, next, missing);
    }

    private static Silence complete(
            Expectation expectation,
            List<Observation> returns,
            LocalDate on,
            LocalDate answered,
            int missed,
            @Nullable LocalDate next,
            @Nullable LocalDate missing) {
        var given = 0;
        var gone = (List<Period>) null;
        var at = 0;
        for (var end = expectation.endAfter(expectation.start());
                end != null && !end.isAfter(expectation.due());
                end = expectation.endAfter(end)) {
            while (at < returns.size() && returns.get(at).period().last().isBefore(end)) {
                at++;
            }
            if (isThere(expectation, returns, at, end)) {
                given++;
                continue;
            }
            var from = expectation.missingFrom(end);
            if (from.isAfter(on)) {
                next = next == null || from.isBefore(next) ? from : next;
                if (at == returns.size()) {
                    break;
                }
            } else {
                gone = gone == null ? new ArrayList<>() : gone;
                gone.add(expectation.period(end));
            }
        }
        var lacking = gone == null ? List.<Period>of() : gone;
        return new Silence(answered, missed, next, missing, new Completeness(given, given + lacking.size(), lacking));
    }

    private static boolean isThere(Expectation expectation, List<Observation> returns, int at, LocalDate end) {
        if (at == returns.size()) {
            return false;
        }
        if (returns.get(at).period().last().equals(end)) {
            return true;
        }
        var period = expectation.period(end);
        for (var i = at; i < returns.size(); i++) {
            if (returns.get(i).period().covers(period)) {
                return true;
            }
        }
        return false;
    }

    Freshness freshness() {
        return switch (missed) {
            case 0 -> Freshness.FRESH;
            case 1 -> Freshness.OLD;
            default -> Freshness.SILENT;
        };
    }

    /** What was delivered owes nothing more. */
    Silence delivered() {
        return new Silence(
                answered, 0, null, null, new Completeness(completeness.given(), completeness.given(), List.of()));
    }
}
