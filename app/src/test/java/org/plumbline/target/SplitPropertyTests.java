package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.UnitKind;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.target.deed.AskedShare;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.SplitTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Split;
import org.springframework.beans.factory.annotation.Autowired;

/** Random splits, answers, revisions and withdrawals: the sums are those of plain arithmetic over what was done. */
@DatabaseTest
class SplitPropertyTests {

    private static final Scope ALL = Scope.programme();
    private static final int UNITS = 7;

    @Autowired
    private Measured measured;

    @Autowired
    private Targets targets;

    @Autowired
    private Splits splits;

    @Autowired
    private ShareAnswers answers;

    @Autowired
    private SplitReading reading;

    /** What was done with a share, by plain numbers; {@code now} is null where it gives nothing. */
    private static final class Plain {
        private final AskedShare asked;
        private boolean answered;
        private boolean takes;
        private @Nullable BigDecimal now;

        Plain(AskedShare asked) {
            this.asked = asked;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void sumsAreThoseOfPlainArithmetic(long seed) {
        var random = new Random(seed);
        var set = measured.fresh();
        var whole = measured.defined(set, "W", number(PlaceRule.SUM));
        var points = measured.defined(set, "P", number(PlaceRule.SUM));
        for (var rule : List.of(Split.Rule.SUM, Split.Rule.WEIGHTED, Split.Rule.CONTRIBUTION)) {
            var goal = level(random);
            var target = Ids.next();
            targets.set(
                    ALL,
                    new SetTarget(
                            target,
                            Terms.of(Kind.AT_LEAST, whole, set.unit("north")),
                            goal(goal),
                            TargetSamples.SET,
                            null));
            var shares = new ArrayList<Plain>();
            for (var i = 0; i < UNITS; i++) {
                var unit = set.country().body(rule + "-" + seed + "-" + i, UnitKind.AGENCY, "north");
                var share = AskedShare.of(Ids.next(), unit, level(random));
                shares.add(new Plain(
                        rule == Split.Rule.WEIGHTED
                                ? share.weighing(BigDecimal.valueOf(2 + random.nextInt(90)))
                                : share));
            }
            var id = Ids.next();
            splits.split(
                    ALL,
                    new SplitTarget(
                            id,
                            target,
                            Measured.words("Random"),
                            rule,
                            rule == Split.Rule.CONTRIBUTION ? points : null,
                            ASplit.ASKED,
                            null,
                            shares.stream().map(each -> each.asked).toList()));
            for (var each : shares) {
                answer(random, each, rule == Split.Rule.CONTRIBUTION ? points : whole);
            }
            holds(rule, goal, shares, reading.get(ALL, id, Measured.TODAY, null));
        }
    }

    private void answer(Random random, Plain plain, UUID indicator) {
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 -> {
                answers.answer(ALL, AnswerShare.decline(Ids.next(), plain.asked.id(), ASplit.TAKEN, "Cannot be done"));
                plain.answered = true;
            }
            default -> {
                var part = Ids.next();
                answers.answer(
                        ALL,
                        AnswerShare.take(
                                Ids.next(),
                                plain.asked.id(),
                                new SetTarget(
                                        part,
                                        Terms.of(Kind.AT_LEAST, indicator, plain.asked.unit()),
                                        goal(plain.asked.level()),
                                        ASplit.TAKEN,
                                        null)));
                plain.answered = true;
                plain.takes = true;
                plain.now = plain.asked.level();
                if (random.nextInt(3) == 0) {
                    plain.now = level(random);
                    targets.revise(
                            ALL,
                            new ReviseTarget(
                                    Ids.next(), part, 1, goal(plain.now), Measured.TODAY, null, "Another level"));
                } else if (random.nextInt(4) == 0) {
                    plain.takes = false;
                    targets.withdraw(ALL, new WithdrawTarget(Ids.next(), part, 1, Measured.TODAY, "Not possible"));
                }
            }
        }
    }

    private static void holds(Split.Rule rule, BigDecimal goal, List<Plain> shares, TargetSplit split) {
        var standing = split.standing();
        assertThat(standing).isNotNull();
        assertThat(standing.answered())
                .isEqualTo((int) shares.stream().filter(each -> each.answered).count());
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var each : shares) {
            var heavy = rule == Split.Rule.WEIGHTED ? each.asked.weight() : BigDecimal.ONE;
            if (each.takes) {
                sum = sum.add(each.now.multiply(heavy));
                weights = weights.add(heavy);
            }
        }
        var given = rule == Split.Rule.WEIGHTED
                ? shares.stream().anyMatch(each -> each.takes)
                : shares.stream().anyMatch(each -> each.answered);
        var total = standing.taken().total();
        if (!given) {
            assertThat(total).isNull();
            return;
        }
        var expected = rule == Split.Rule.WEIGHTED ? sum.divide(weights, MathContext.DECIMAL128) : sum;
        assertThat(rounded(total)).isEqualByComparingTo(expected.setScale(8, java.math.RoundingMode.HALF_EVEN));
        assertThat(rounded(standing.taken().gap()))
                .isEqualByComparingTo(goal.subtract(expected).setScale(8, java.math.RoundingMode.HALF_EVEN));
        assertThat(standing.covered()).isEqualTo(expected.compareTo(goal) >= 0);
    }

    private static BigDecimal rounded(Ratio ratio) {
        return ratio.value(8);
    }

    private static BigDecimal level(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(900), 1);
    }

    private static GoalText goal(@Nullable BigDecimal level) {
        return TargetSamples.goal(
                null, level == null ? null : level.toPlainString(), LocalDate.of(2024, 12, 31), TargetSamples.DUE);
    }

    private static org.plumbline.indicator.deed.DefinitionText number(PlaceRule rule) {
        return Measured.text(Shape.NUMBER, "percent", Kept.STOCK, rule, TimeRule.LAST, Frequency.YEAR);
    }
}
