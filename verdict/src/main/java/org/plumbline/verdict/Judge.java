package org.plumbline.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Reason.Code;

/** One judgement from inputs to verdict, in exact decimals. */
final class Judge {

    private static final Completeness NOTHING_OWED = new Completeness(0, 0, List.of());

    private final Inputs inputs;
    private final Target target;
    private final LocalDate on;
    private final Reasons reasons = new Reasons();

    Judge(Inputs inputs) {
        this.inputs = inputs;
        this.target = inputs.target();
        this.on = inputs.on();
    }

    Verdict verdict() {
        if (!target.applicable()) {
            reasons.say(Code.NOT_APPLICABLE);
            return bare(target.firstGoal(), Outcome.NOT_APPLICABLE, Freshness.FRESH, NOTHING_OWED, null);
        }
        var series = Series.of(inputs);
        var goal = goal(series);
        if (goal.revision() > 1) {
            reasons.say(Code.GOAL_REVISED, goal.revision(), goal.inForce());
        }
        var expectation = Expectation.of(target, goal);
        var silence = Silence.of(expectation, series.reported(), on);
        var read = target.kind() == Kind.DESCRIBE
                ? new Points.Read(List.of(), false)
                : Points.of(target, expectation, series.used(), reasons);
        var context = new Context(target, goal, expectation, on, inputs.rules(), read.points(), reasons);
        var finding = finding(context, series, read.partial(), silence);
        if (finding.outcome() == Outcome.DELIVERED) {
            silence = silence.delivered();
        } else {
            finding = faded(finding, context, series, silence);
        }
        return whole(context, series, silence, finding);
    }

    private Goal goal(Series series) {
        return switch (inputs.goal()) {
            case FIRST -> target.firstGoal();
            case CURRENT -> target.goalOn(on);
            case AT_PERIOD_START ->
                target.goalOn(
                        series.used().isEmpty()
                                ? on
                                : series.used().getLast().period().first());
        };
    }

    private Finding finding(Context context, Series series, boolean partial, Silence silence) {
        var finding = target.kind() == Kind.DESCRIBE
                ? ByKind.described(context, series.used())
                : context.points().isEmpty() ? Finding.none(Outcome.UNJUDGEABLE) : ByKind.of(context);
        if (finding.outcome() != Outcome.UNJUDGEABLE || !context.points().isEmpty()) {
            return finding;
        }
        var start = context.goal().start();
        var returned = returns(series.reported(), start);
        if (returned != 0 && inputs.evidence() == Evidence.CHECKED && returns(series.used(), start) == 0) {
            reasons.say(Code.NOTHING_CHECKED, inputs.rules().checkedFrom());
            return Finding.none(Outcome.NOT_CHECKED);
        }
        if (returned == 0 || partial && silence.missed() == 0) {
            return noFigure(context, returned, silence);
        }
        if (series.reported().stream().allMatch(one -> one.state() == State.NOT_APPLICABLE)) {
            reasons.say(Code.SAID_NOT_APPLICABLE);
        }
        return finding;
    }

    private static int returns(List<Observation> all, LocalDate start) {
        var count = 0;
        for (var one : all) {
            count += one.period().last().isAfter(start) ? 1 : 0;
        }
        return count;
    }

    private Finding noFigure(Context context, int returned, Silence silence) {
        var start = context.goal().start();
        if (on.isBefore(start)) {
            reasons.say(Code.NOT_BEGUN, start);
        }
        var first = context.expectation().endAfter(returned == 0 ? start : silence.answered());
        var last = first == null ? context.goal().due() : first.plusDays(target.lag());
        if (silence.missed() == 0) {
            reasons.say(Code.FIRST_FIGURE_DUE, last);
            return Finding.none(Outcome.NOT_YET_DUE);
        }
        reasons.say(Code.NEVER_REPORTED, last);
        return Finding.none(Outcome.SILENT);
    }

    /** Old figures lower confidence; only two missed in a row take the class away (method paper 9.2, rule 9). */
    private Finding faded(Finding finding, Context context, Series series, Silence silence) {
        var start = context.goal().start();
        if (returns(series.reported(), start) == 0) {
            return finding;
        }
        var latest = series.reported().getLast();
        var notCollected =
                latest.state() == State.NOT_COLLECTED && latest.period().last().isAfter(silence.answered());
        if (notCollected) {
            reasons.say(Code.NOT_COLLECTED, latest.period());
        }
        if (silence.missed() == 0) {
            return finding;
        }
        var answered = answered(series.reported(), silence.answered());
        if (silence.missed() == 1) {
            if (!notCollected && silence.missing() != null) {
                reasons.say(Code.FIGURE_OLD, answered, context.expectation().period(silence.missing()));
            }
            return finding;
        }
        if (!notCollected) {
            reasons.say(Code.MISSED_TWICE, answered);
        }
        return finding.faded(notCollected ? Outcome.UNJUDGEABLE : Outcome.SILENT);
    }

    private static String answered(List<Observation> returns, LocalDate last) {
        for (var one : returns) {
            if (one.period().last().equals(last)) {
                return one.period().code();
            }
        }
        return last.toString();
    }

    private Verdict whole(Context context, Series series, Silence silence, Finding finding) {
        var goal = context.goal();
        var points = context.points();
        var way = context.way();
        var faded = finding.outcome() == Outcome.SILENT || finding.outcome() == Outcome.UNJUDGEABLE;
        var ahead = faded || points.isEmpty() || way == null || !way.isThere() ? null : new Ahead(context, way);
        var attained = finding.attainment().attained();
        var needed = ahead == null || attained != Attained.NO ? null : ahead.needed();
        var forecast = ahead == null ? null : ahead.forecast();
        if (attained == Attained.NO && !context.isKept() && context.isDueOver()) {
            reasons.say(Code.DUE_PASSED, goal.due());
        }
        var summed = target.kind() == Kind.CUMULATE && target.time() == TimeRule.SUM && !points.isEmpty();
        if ((finding.keeping() != null || summed) && !silence.completeness().isWhole()) {
            reasons.say(
                    Code.PERIODS_MISSING,
                    silence.completeness().missing().stream().map(Period::code).toArray());
        }
        var basis = points.isEmpty() ? null : points.getLast();
        if (basis != null) {
            new Remarks(target, context, series, inputs.evidence()).on(basis);
        }
        var due = needed != null
                || forecast != null
                || finding.outcome() == Outcome.SHORT_OPEN
                || attained == Attained.NO && !context.isKept()
                || finding.outcome() == Outcome.HELD_OPEN
                        && basis != null
                        && basis.day().equals(goal.due());
        return new Verdict(
                inputs,
                goal.revision(),
                finding.outcome(),
                inputs.rules().classOf(target.kind(), finding.outcome()),
                finding.attainment(),
                finding.distance(),
                target.method() == null ? null : Methods.of(target.method(), context),
                ahead == null ? null : ahead.pace(),
                needed,
                forecast,
                finding.keeping(),
                silence.freshness(),
                silence.completeness(),
                finding.proof(),
                basis == null ? null : new Basis(basis.period(), basis.value(), basis.maturity()),
                reasons.all(),
                Until.turn(inputs, goal, series, silence.nextMissing(), due && !context.isDueOver()),
                Verdicts.ENGINE);
    }

    private Verdict bare(
            Goal goal, Outcome outcome, Freshness freshness, Completeness completeness, @Nullable LocalDate until) {
        return new Verdict(
                inputs,
                goal.revision(),
                outcome,
                inputs.rules().classOf(target.kind(), outcome),
                Attainment.UNKNOWABLE,
                null,
                null,
                null,
                null,
                null,
                null,
                freshness,
                completeness,
                null,
                null,
                reasons.all(),
                until,
                Verdicts.ENGINE);
    }
}
