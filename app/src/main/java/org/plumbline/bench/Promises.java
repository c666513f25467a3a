package org.plumbline.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Evidence;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.Goal;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.GoalView;
import org.plumbline.verdict.Inputs;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Maturity;
import org.plumbline.verdict.Method;
import org.plumbline.verdict.Milestone;
import org.plumbline.verdict.Observation;
import org.plumbline.verdict.Period;
import org.plumbline.verdict.Proof;
import org.plumbline.verdict.Schemes;
import org.plumbline.verdict.State;
import org.plumbline.verdict.Target;
import org.plumbline.verdict.TimeRule;
import org.plumbline.verdict.Value;

/** Targets with eight figures each, the kinds as often as in the conformance suite with its seeds; seeded, so always the same. */
final class Promises {

    /** How many of each kind the suite holds. */
    private static final int[] MIX = {120, 13, 4, 5, 2, 9, 13, 3, 3};

    private static final int FIGURES = 8;
    private static final LocalDate START = LocalDate.of(2020, 12, 31);
    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);

    private final Random random = new Random(20250315);

    static List<Inputs> of(int count) {
        var promises = new Promises();
        var all = new ArrayList<Inputs>(count);
        for (var i = 0; i < count; i++) {
            all.add(promises.next());
        }
        return all;
    }

    private Inputs next() {
        var kind = kind();
        var less = kind == Kind.AT_MOST || kind == Kind.RANK || kind == Kind.REACH && random.nextInt(3) == 0;
        var direction = less ? Direction.LESS : Direction.MORE;
        var frequency = random.nextBoolean() ? Frequency.QUARTER : Frequency.HALF;
        var parts = kind == Kind.REACH && random.nextInt(6) == 0;
        var target = new Target(
                kind,
                direction,
                kind == Kind.CUMULATE && random.nextBoolean() ? TimeRule.SUM : TimeRule.LAST,
                frequency,
                15,
                parts ? 100 : 1,
                List.of(goal(kind, direction)),
                random.nextInt(4) == 0 ? Method.PLAIN_RATIO : null,
                true);
        var figures = figures(kind, frequency, parts, less);
        // As in the suite: mostly asked about soon after the latest figure, now and then about a day before it.
        var latest = figures.getLast().period().last();
        return new Inputs(
                target,
                figures,
                random.nextInt(50) == 0 ? latest.minusDays(300) : latest.plusDays(random.nextInt(300)),
                GoalView.CURRENT,
                random.nextInt(12) == 0 ? Evidence.CHECKED : Evidence.REPORTED,
                Schemes.usual().rules());
    }

    private Kind kind() {
        var sum = 0;
        for (var each : MIX) {
            sum += each;
        }
        var at = random.nextInt(sum);
        var kind = 0;
        while (at >= MIX[kind]) {
            at -= MIX[kind++];
        }
        return Kind.values()[kind];
    }

    private Goal goal(Kind kind, Direction direction) {
        var counted = kind != Kind.DELIVER && kind != Kind.DESCRIBE;
        var from = direction == Direction.LESS ? "80.5" : "10.5";
        var level = kind == Kind.RANK ? "10" : kind == Kind.BAND ? "20" : direction == Direction.LESS ? "15" : "90";
        return new Goal(
                1,
                START.plusDays(1),
                random.nextInt(10) == 0 && direction == Direction.MORE
                        ? GoalComparator.MORE_THAN
                        : GoalComparator.of(direction),
                kind == Kind.REACH ? new BigDecimal(from) : null,
                counted ? new BigDecimal(level) : null,
                kind == Kind.BAND ? new BigDecimal("95") : null,
                kind == Kind.REACH && random.nextInt(10) == 0
                        ? List.of(new Milestone(LocalDate.of(2022, 12, 31), new BigDecimal("40")))
                        : List.of(),
                START,
                DUE);
    }

    private List<Observation> figures(Kind kind, Frequency frequency, boolean parts, boolean less) {
        var figures = new ArrayList<Observation>(FIGURES);
        var day = START.plusDays(1);
        for (var i = 0; i < FIGURES; i++) {
            var period = Period.of(frequency, day);
            var one = random.nextInt(250) == 0
                    ? Observation.without(period, State.NIL)
                    : Observation.of(period, value(kind, parts, less, i));
            one = one.proven(Proof.values()[random.nextInt(Proof.values().length)]);
            figures.add(i == FIGURES - 1 && random.nextInt(10) == 0 ? one.as(Maturity.ESTIMATE) : one);
            day = period.last().plusDays(1);
        }
        return figures;
    }

    private Value value(Kind kind, boolean parts, boolean less, int at) {
        if (parts) {
            return new Value.Parts(
                    BigDecimal.valueOf(random.nextInt(1_000)), BigDecimal.valueOf(1_000L + random.nextInt(1_000)));
        }
        return switch (kind) {
            case DELIVER -> new Value.Answer(at > 3 && random.nextInt(4) == 0);
            case DESCRIBE ->
                random.nextInt(3) == 0 ? new Value.Answer(true) : new Value.Words("drafted and sent round");
            case RANK -> new Value.Place(1 + random.nextInt(34), 34);
            default -> {
                var way = BigDecimal.valueOf(100L * at + random.nextInt(400), 1);
                yield new Value.Amount(less ? new BigDecimal("100.0").subtract(way) : way);
            }
        };
    }
}
