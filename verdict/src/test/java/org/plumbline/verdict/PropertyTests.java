package org.plumbline.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every target, on seeded random ones: a million with {@code -Dplumbline.long=true}. */
class PropertyTests {

    private static final boolean LONG = Boolean.getBoolean("plumbline.long");
    private static final long SEED = 20250315;

    @Test
    void theClassAloneIsTheClassOfTheWholeVerdict() {
        var cases = new Cases(SEED);
        var met = new EnumMap<VerdictClass, Integer>(VerdictClass.class);
        var count = LONG ? 1_000_000 : 20_000;
        var fast = 0;
        for (var i = 0; i < count; i++) {
            var inputs = cases.next();
            fast += ClassOnly.isSure(inputs) ? 1 : 0;
            var exact = Verdicts.of(inputs).verdictClass();
            if (Verdicts.classOf(inputs) != exact) {
                assertThat(Verdicts.classOf(inputs)).as(Replay.write(inputs)).isEqualTo(exact);
            }
            met.merge(exact, 1, Integer::sum);
        }
        assertThat(met.keySet()).containsExactly(VerdictClass.values());
        assertThat(fast).as("judged in whole numbers").isGreaterThan(count / 3);
    }

    @Test
    void aVerdictHoldsUntilItSays() {
        var cases = new Cases(SEED + 1);
        for (var i = 0; i < (LONG ? 3_000 : 300); i++) {
            var inputs = cases.next();
            var verdict = Verdicts.of(inputs);
            var until = verdict.holdsUntil();
            var end = until == null ? inputs.on().plusDays(2_000) : until;
            for (var day = inputs.on().plusDays(1); day.isBefore(end); day = day.plusDays(1)) {
                same(inputs, verdict, day, true);
            }
            if (until != null) {
                same(inputs, verdict, until, false);
            }
        }
    }

    private static void same(Inputs inputs, Verdict verdict, LocalDate day, boolean expected) {
        var then = Verdicts.of(inputs.on(day));
        if (verdict.isSameAs(then) != expected) {
            assertThat(verdict.isSameAs(then))
                    .as("%s on %s%n%s%n%s", Replay.write(inputs), day, Replay.write(verdict), Replay.write(then))
                    .isEqualTo(expected);
        }
    }

    @Test
    void theSameInputsAlwaysGiveTheSameVerdict() {
        var cases = new Cases(SEED + 2);
        for (var i = 0; i < 5_000; i++) {
            var inputs = cases.next();
            var text = Replay.write(inputs);
            assertThat(Replay.read(text)).isEqualTo(inputs);
            assertThat(Replay.write(Replay.read(text))).isEqualTo(text);
            assertThat(Replay.verdict(text)).isEqualTo(Verdicts.of(inputs));
            assertThat(Replay.write(Replay.verdict(text))).isEqualTo(Replay.write(Verdicts.of(inputs)));
        }
    }

    /** One signed formula: what rises seen in a mirror is what falls. */
    @Test
    void aTargetInTheMirrorHasTheSameVerdict() {
        var cases = new Cases(SEED + 3);
        var compared = 0;
        for (var i = 0; i < 20_000; i++) {
            var inputs = cases.next();
            var target = inputs.target();
            if (!Stream.of(Kind.REACH, Kind.HOLD, Kind.AT_LEAST, Kind.AT_MOST)
                    .toList()
                    .contains(target.kind())) {
                continue;
            }
            var here = Verdicts.of(inputs);
            var there = Verdicts.of(mirrored(inputs));
            assertThat(there.outcome()).as(Replay.write(inputs)).isEqualTo(here.outcome());
            assertThat(there.attainment()).isEqualTo(here.attainment());
            assertThat(there.distance()).isEqualTo(here.distance());
            assertThat(there.pace() == null ? null : there.pace().word())
                    .isEqualTo(here.pace() == null ? null : here.pace().word());
            assertThat(there.needed()).isEqualTo(here.needed());
            compared++;
        }
        assertThat(compared).isGreaterThan(5_000);
    }

    private static Inputs mirrored(Inputs inputs) {
        var target = inputs.target();
        var goals = new ArrayList<Goal>();
        for (var goal : target.goals()) {
            goals.add(new Goal(
                    goal.revision(),
                    goal.inForce(),
                    switch (goal.comparator()) {
                        case AT_LEAST -> GoalComparator.AT_MOST;
                        case AT_MOST -> GoalComparator.AT_LEAST;
                        case MORE_THAN -> GoalComparator.LESS_THAN;
                        case LESS_THAN -> GoalComparator.MORE_THAN;
                    },
                    mirrored(goal.baseline()),
                    mirrored(goal.level()),
                    null,
                    goal.milestones().stream()
                            .map(one -> new Milestone(one.day(), one.level().negate()))
                            .toList(),
                    goal.start(),
                    goal.due()));
        }
        var kind = switch (target.kind()) {
            case AT_LEAST -> Kind.AT_MOST;
            case AT_MOST -> Kind.AT_LEAST;
            default -> target.kind();
        };
        return new Inputs(
                new Target(
                        kind,
                        target.direction() == Direction.MORE ? Direction.LESS : Direction.MORE,
                        target.time(),
                        target.frequency(),
                        target.lag(),
                        target.per(),
                        goals,
                        null,
                        target.applicable()),
                inputs.observations().stream().map(PropertyTests::mirrored).toList(),
                inputs.on(),
                inputs.goal(),
                inputs.evidence(),
                inputs.rules());
    }

    private static Observation mirrored(Observation one) {
        var value = switch (one.value()) {
            case Value.Amount amount -> new Value.Amount(amount.amount().negate());
            case Value.Parts parts -> new Value.Parts(parts.numerator().negate(), parts.denominator());
            case null -> null;
            case Value other -> other;
        };
        return new Observation(
                one.period(), one.state(), value, one.maturity(), one.proof(), one.stance(), one.breakBefore());
    }

    private static BigDecimal mirrored(BigDecimal value) {
        return value == null ? null : value.negate();
    }

    @Test
    void countsAddUpToTheirTotal() {
        var cases = new Cases(SEED + 4);
        var verdicts = new ArrayList<Verdict>();
        for (var i = 0; i < 5_000; i++) {
            verdicts.add(Verdicts.of(cases.next()));
        }
        var tally = Tally.of(verdicts);
        var sum = 0;
        for (var one : List.of(
                VerdictClass.EXCEEDED,
                VerdictClass.MET,
                VerdictClass.OVER_HALF,
                VerdictClass.UNDER_HALF,
                VerdictClass.NOT_MET,
                VerdictClass.NOT_REPORTED,
                VerdictClass.NOT_YET_DUE,
                VerdictClass.UNKNOWABLE)) {
            sum += tally.of(one);
        }
        assertThat(tally.total()).isEqualTo(sum).isEqualTo(5_000 - tally.of(VerdictClass.NOT_APPLICABLE));
    }
}
