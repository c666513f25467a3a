package org.plumbline.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.verdict.HandedOut.Reply;
import org.plumbline.verdict.HandedOut.Share;

/** What was asked for and what was taken on are two sums, each held against the whole. */
class HandedOutTests {

    @Test
    void whatWasAskedForAndWhatWasTakenOnAreReconciledApart() {
        var stands = of(
                        Split.Rule.CONTRIBUTION,
                        "14",
                        taken("A", "6.5", "6.1"),
                        taken("B", "4.5", "4.5"),
                        taken("C", "3", "3"),
                        offered("D", "0.5", "0.2"),
                        silent("E", "0.1"))
                .standing();
        assertThat(sum(stands.asked())).isEqualByComparingTo("14.6");
        assertThat(gap(stands.asked())).isEqualByComparingTo("-0.6");
        assertThat(sum(stands.taken())).isEqualByComparingTo("13.6");
        assertThat(gap(stands.taken())).isEqualByComparingTo("0.4");
        assertThat(sum(stands.agreed())).isEqualByComparingTo("13.8");
        assertThat(stands.covered()).isFalse();
        assertThat(List.of(stands.shares(), stands.takenOn(), stands.offered(), stands.declined(), stands.silent()))
                .containsExactly(5, 3, 1, 0, 1);
        assertThat(stands.answered()).isEqualTo(4);
    }

    @Test
    void aShareDeclinedIsNoughtInASumAndOutsideOfAMean() {
        var declined = new Share("B", Reply.DECLINED, amount("6"), null, BigDecimal.ONE);
        var sum = of(Split.Rule.SUM, "10", taken("A", "4", "4"), declined).standing();
        assertThat(gap(sum.taken())).isEqualByComparingTo("6");
        assertThat(sum.declined()).isOne();
        var mean = of(
                        Split.Rule.WEIGHTED,
                        "4",
                        new Share("A", Reply.TAKEN, amount("4"), amount("4"), BigDecimal.ONE),
                        declined)
                .standing();
        assertThat(gap(mean.taken())).isZero();
        assertThat(mean.covered()).isTrue();
    }

    @Test
    void eachHasToTakeItOn() {
        assertThat(of(Split.Rule.EACH, "95", taken("A", "95", "96"), taken("B", "95", "95"))
                        .standing()
                        .covered())
                .isTrue();
        assertThat(of(Split.Rule.EACH, "95", taken("A", "95", "96"), silent("B", "95"))
                        .standing()
                        .covered())
                .isNull();
        assertThat(of(
                                Split.Rule.EACH,
                                "95",
                                taken("A", "95", "96"),
                                new Share("B", Reply.DECLINED, amount("95"), null, null))
                        .standing()
                        .covered())
                .isFalse();
    }

    @Test
    void whatHasNoNumberIsCountedOnly() {
        var stands = new HandedOut(
                        Split.Rule.EACH,
                        Direction.MORE,
                        GoalComparator.AT_LEAST,
                        null,
                        1,
                        List.of(
                                new Share("A", Reply.TAKEN, null, null, null),
                                new Share("B", Reply.TAKEN, null, null, null)))
                .standing();
        assertThat(stands.asked()).isNull();
        assertThat(stands.taken()).isNull();
        assertThat(stands.covered()).isTrue();
        assertThat(of(Split.Rule.NONE, "95", taken("A", "1", "1")).standing().covered())
                .isNull();
    }

    private static HandedOut of(Split.Rule rule, String whole, Share... shares) {
        return new HandedOut(
                rule,
                Direction.MORE,
                rule == Split.Rule.CONTRIBUTION ? GoalComparator.MORE_THAN : GoalComparator.AT_LEAST,
                new BigDecimal(whole),
                1,
                Arrays.asList(shares));
    }

    private static Share taken(String name, String asked, String given) {
        return new Share(name, Reply.TAKEN, amount(asked), amount(given), null);
    }

    private static Share offered(String name, String asked, String given) {
        return new Share(name, Reply.OTHER, amount(asked), amount(given), null);
    }

    private static Share silent(String name, String asked) {
        return new Share(name, Reply.SILENT, amount(asked), null, null);
    }

    private static Value amount(String value) {
        return new Value.Amount(new BigDecimal(value));
    }

    private static BigDecimal sum(Split.Reconciliation of) {
        return of.total().value(6);
    }

    private static BigDecimal gap(Split.Reconciliation of) {
        return of.gap().value(6);
    }
}
