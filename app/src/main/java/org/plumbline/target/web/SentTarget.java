package org.plumbline.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.UnitSets;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Method;
import org.plumbline.verdict.Milestone;

/** What programs send about targets; problems come back as JSON pointers into it. */
final class SentTarget {

    private SentTarget() {}

    /**
     * A target.
     *
     * @param id a new identifier of the program's own choice, or none
     * @param on the day from which it counts; today if none is given
     */
    record New(
            @Nullable UUID id,
            @Nullable Kind kind,
            @Nullable UUID indicator,
            @Nullable UUID unit,
            @Nullable String cut,
            @Nullable String measure,
            @Nullable Wording name,
            @Nullable Frequency frequency,
            @Nullable Integer lag,
            @Nullable Method method,
            @Nullable UUID directive,
            @Nullable UUID clause,
            @Nullable UUID field,
            @Nullable String term,
            @Nullable String annex,
            @Nullable UUID post,
            UnitSets.@Nullable Condition applies,
            @Nullable Promised goal,
            @Nullable LocalDate on,
            @Nullable String decision) {

        /** The same of another unit. */
        New of(UUID other) {
            return new New(
                    id, kind, indicator, other, cut, measure, name, frequency, lag, method, directive, clause, field,
                    term, annex, post, applies, goal, on, decision);
        }

        SetTarget deed(LocalDate today) {
            var terms = new Terms(
                    required(kind, "kind"),
                    required(indicator, "indicator"),
                    required(unit, "unit"),
                    cut == null ? "" : cut,
                    measure,
                    name,
                    frequency,
                    lag == null ? 0 : lag,
                    method,
                    directive,
                    clause,
                    field,
                    term,
                    annex,
                    post,
                    applies);
            return new SetTarget(
                    id == null ? Ids.next() : id,
                    terms,
                    required(goal, "goal").text("goal."),
                    on == null ? today : on,
                    decision);
        }
    }

    /** The goal. */
    record Promised(
            @Nullable GoalComparator comparator,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal level,
            @Nullable BigDecimal upper,
            @Nullable List<Step> milestones,
            @Nullable LocalDate start,
            @Nullable LocalDate due) {

        GoalText text(String at) {
            var steps = milestones == null ? List.<Step>of() : milestones;
            return new GoalText(
                    comparator,
                    baseline,
                    level,
                    upper,
                    java.util.stream.IntStream.range(0, steps.size())
                            .mapToObj(i -> steps.get(i).milestone(at + "milestones[" + i + "]."))
                            .toList(),
                    required(start, at + "start"),
                    required(due, at + "due"));
        }
    }

    /** A point on the planned way. */
    record Step(@Nullable LocalDate day, @Nullable BigDecimal level) {

        Milestone milestone(String at) {
            return new Milestone(required(day, at + "day"), required(level, at + "level"));
        }
    }

    /** A revision: {@code goal} whole, from {@code inForce} on. */
    record Revision(
            @Nullable UUID id,
            @Nullable Integer edited,
            @Nullable Promised goal,
            @Nullable LocalDate inForce,
            @Nullable String decision,
            @Nullable String reason) {}

    record Gone(
            @Nullable Integer edited,
            @Nullable LocalDate on,
            @Nullable String reason) {}

    /** Figures of the target's own series. */
    record Batch(
            @Nullable UUID id,
            @Nullable LocalDate on,
            @Nullable List<One> figures) {}

    /**
     * A figure: {@code value}, or {@code numerator} and {@code denominator}, or {@code answer}, {@code rank} and {@code rankOf},
     * {@code words}; or another {@code state} than VALUE and none of them.
     */
    record One(
            @Nullable UUID id,
            @Nullable String period,
            @Nullable State state,
            @Nullable Maturity maturity,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Boolean answer,
            @Nullable Integer rank,
            @Nullable Integer rankOf,
            @Nullable String words,
            @Nullable String measure,
            @Nullable String source,
            @Nullable String result,
            @Nullable String cause,
            @Nullable String difficulty,
            @Nullable String proposal,
            @Nullable UUID corrects,
            @Nullable String reason) {

        Stated stated(String at, UUID indicator, UUID unit, String cut) {
            var written = required(period, at + "period");
            var figure = new Figure(value, numerator, denominator, answer, rank, rankOf, words);
            var comment = new Stated.Comment(result, cause, difficulty, proposal);
            return new Stated(
                    id == null ? Ids.next() : id,
                    indicator,
                    unit,
                    cut,
                    Period.find(written)
                            .orElseThrow(() -> new Refused(
                                    at + "period", "indicator.period-unreadable", java.util.Map.of("value", written))),
                    state == null ? State.VALUE : state,
                    maturity == null ? Maturity.FINAL : maturity,
                    figure.equals(new Figure(null, null, null, null, null, null, null)) ? null : figure,
                    measure,
                    source,
                    comment.equals(new Stated.Comment(null, null, null, null)) ? null : comment,
                    null,
                    corrects,
                    reason);
        }
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Refused(field, "target.missing", java.util.Map.of("field", field));
        }
        return value;
    }
}
