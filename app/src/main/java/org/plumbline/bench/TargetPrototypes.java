package org.plumbline.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;
import org.plumbline.target.Attainments;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.Goal;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Inputs;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Observation;
import org.plumbline.verdict.Proof;
import org.plumbline.verdict.Schemes;
import org.plumbline.verdict.Target;
import org.plumbline.verdict.TimeRule;
import org.plumbline.verdict.Value;
import org.plumbline.verdict.Verdict;
import org.plumbline.verdict.Verdicts;

/** The targets of which all others of the benchmark are copies: from 0 to 100 in three years, by what was made of them. */
final class TargetPrototypes {

    private static final int VALUES = 130;

    private TargetPrototypes() {}

    /** One of them, with its classes as the engine judges it. */
    record Prototype(
            int value,
            boolean proven,
            short reported,
            short checked,
            short attained,
            @Nullable LocalDate turnsOn) {}

    /** The day on which the way begins: before the first of its two quarters. */
    static LocalDate starts(Period first) {
        return first.first().minusDays(1);
    }

    static LocalDate due(Period first) {
        return starts(first).plusYears(3);
    }

    static List<Prototype> all(Period first, Period last, LocalDate today) {
        var all = new ArrayList<Prototype>();
        for (var value = 0; value < VALUES; value++) {
            for (var proven : List.of(false, true)) {
                all.add(judged(value, proven, first, last, today));
            }
        }
        return all;
    }

    private static Prototype judged(int value, boolean proven, Period first, Period last, LocalDate today) {
        var goal = new Goal(
                1,
                starts(first).plusDays(1),
                GoalComparator.AT_LEAST,
                BigDecimal.ZERO,
                BigDecimal.valueOf(100),
                null,
                List.of(),
                starts(first),
                due(first));
        var target = new Target(
                Kind.REACH, Direction.MORE, TimeRule.LAST, Frequency.QUARTER, 15, 1, List.of(goal), null, true);
        var verdicts = Verdicts.reportedAndChecked(Inputs.of(
                target,
                List.of(figure(first, value / 2, false), figure(last, value, proven)),
                today,
                Schemes.usual().rules()));
        return new Prototype(
                value,
                proven,
                (short) verdicts.reported().verdictClass().ordinal(),
                (short) verdicts.checked().verdictClass().ordinal(),
                Attainments.code(verdicts),
                earlier(verdicts.reported(), verdicts.checked()));
    }

    private static Observation figure(Period period, int value, boolean proven) {
        var days = new org.plumbline.verdict.Period(period.first(), period.last());
        var figure = Observation.of(days, new Value.Amount(BigDecimal.valueOf(value)));
        return proven ? figure.proven(Proof.DOCUMENT_CHECKED) : figure;
    }

    private static @Nullable LocalDate earlier(Verdict one, Verdict other) {
        var first = one.holdsUntil();
        var second = other.holdsUntil();
        return first == null || second != null && second.isBefore(first) ? second : first;
    }
}
