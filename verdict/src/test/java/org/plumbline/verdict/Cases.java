package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Targets, figures and days at random, with all that happens in life: nil, not collected, late, broken, revised, checked. */
final class Cases {

    private static final BigDecimal[] FIGURES =
            "0 1 2 3 4 5 5.0 6.25 7 7.5 8 9.99 10 10.0 10.01 12 12.5 15 20 33.3333 40 50 -3 -7.5 1000000 123456.7891 0.00001"
                    .lines()
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .map(BigDecimal::new)
                    .toArray(BigDecimal[]::new);

    private final Random random;
    private boolean tame;

    Cases(long seed) {
        this.random = new Random(seed);
    }

    /** Every second one is of the common sort: whole series in order, every return with a value. */
    Inputs next() {
        tame = !tame;
        var kind = one(Kind.values());
        var direction = kind == Kind.AT_LEAST
                ? Direction.MORE
                : kind == Kind.AT_MOST ? Direction.LESS : one(Direction.values());
        var frequency = one(Frequency.values());
        var start = LocalDate.of(2018 + random.nextInt(3), 1 + random.nextInt(12), 1)
                .minusDays(1);
        var due = random.nextInt(4) == 0
                ? start.plusDays(200 + random.nextInt(1200))
                : LocalDate.of(start.getYear() + 1 + random.nextInt(4), 12, 31);
        var target = new Target(
                kind,
                direction,
                tame || random.nextInt(3) > 0 ? TimeRule.LAST : one(TimeRule.values()),
                frequency,
                random.nextInt(3) * 15,
                random.nextInt(3) > 0 ? 1 : 100,
                goals(kind, direction, start, due),
                random.nextInt(4) == 0 ? one(Method.values()) : null,
                random.nextInt(20) > 0);
        return new Inputs(
                target,
                observations(kind, frequency, start),
                start.plusDays(random.nextInt(1800) - 60),
                one(GoalView.values()),
                one(Evidence.values()),
                Schemes.usual().rules());
    }

    private List<Goal> goals(Kind kind, Direction direction, LocalDate start, LocalDate due) {
        var goals = new ArrayList<Goal>();
        var count = random.nextInt(5) == 0 ? 2 : 1;
        for (var i = 1; i <= count; i++) {
            var numbers = kind.shape() == Kind.Shape.NUMBER;
            var lower = kind == Kind.RANK ? BigDecimal.valueOf(1 + random.nextInt(20)) : one(FIGURES);
            goals.add(new Goal(
                    i,
                    i == 1 ? start.plusDays(1) : start.plusDays(100 + random.nextInt(600)),
                    comparator(kind, direction),
                    numbers && random.nextInt(8) > 0 ? one(FIGURES) : null,
                    numbers || kind == Kind.RANK ? random.nextInt(30) == 0 ? null : lower : null,
                    kind == Kind.BAND && random.nextInt(10) > 0
                            ? lower.add(one(FIGURES).abs())
                            : null,
                    random.nextInt(5) == 0 ? List.of(new Milestone(start.plusDays(150), one(FIGURES))) : List.of(),
                    start,
                    due));
        }
        return goals;
    }

    private GoalComparator comparator(Kind kind, Direction direction) {
        var better = kind == Kind.RANK ? Direction.LESS : direction;
        if (kind == Kind.CUMULATE && random.nextInt(5) == 0) {
            return GoalComparator.of(Direction.LESS);
        }
        return random.nextInt(4) > 0
                ? GoalComparator.of(better)
                : better == Direction.MORE ? GoalComparator.MORE_THAN : GoalComparator.LESS_THAN;
    }

    private List<Observation> observations(Kind kind, Frequency frequency, LocalDate start) {
        var observations = new ArrayList<Observation>();
        var count = random.nextInt(10);
        var own = frequency == Frequency.ONCE ? Frequency.YEAR : frequency;
        var day = start.plusDays(1);
        for (var i = 0; i < count; i++) {
            var period = Period.of(tame || random.nextInt(8) > 0 ? own : one(Frequency.values()), day);
            observations.add(observation(kind, period));
            if (tame || random.nextInt(8) > 0) {
                day = period.last().plusDays(1 + (random.nextInt(6) == 0 ? 40 * random.nextInt(12) : 0));
            }
        }
        if (!tame && random.nextInt(15) == 0) {
            Collections.shuffle(observations, random);
        }
        return observations;
    }

    private Observation observation(Kind kind, Period period) {
        var one = !tame && random.nextInt(12) == 0
                ? Observation.without(period, State.values()[1 + random.nextInt(3)])
                : Observation.of(period, value(kind));
        one = one.proven(one(Proof.values())).as(random.nextInt(4) > 0 ? Maturity.FINAL : one(Maturity.values()));
        one = random.nextInt(10) == 0 ? one.by(Stance.VERIFIED) : one;
        return random.nextInt(20) == 0 ? one.afterBreak() : one;
    }

    private Value value(Kind kind) {
        var shape = !tame && random.nextInt(40) == 0 ? one(Kind.values()).shape() : kind.shape();
        return switch (shape) {
            case ANSWER -> new Value.Answer(random.nextBoolean());
            case PLACE -> new Value.Place(1 + random.nextInt(20), 34);
            case TELLING -> random.nextBoolean() ? new Value.Words("as told") : new Value.Answer(random.nextBoolean());
            case NUMBER ->
                random.nextInt(4) > 0
                        ? new Value.Amount(one(FIGURES))
                        : new Value.Parts(
                                BigDecimal.valueOf(random.nextInt(60)), BigDecimal.valueOf(random.nextInt(40)));
        };
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
