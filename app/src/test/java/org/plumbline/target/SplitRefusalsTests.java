package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ids;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.target.deed.AskedShare;
import org.plumbline.target.deed.SplitTarget;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Split.Rule;

/** What does not fit in a split or in an answer to a share is said at its field. */
@DatabaseTest
class SplitRefusalsTests extends ASplit {

    @Test
    void everythingThatDoesNotFitIsSaidAtItsField() {
        var wrong = refused(() -> splits.split(
                set.office(),
                new SplitTarget(
                        Ids.next(),
                        whole,
                        Measured.words("x"),
                        Rule.SUM,
                        roads,
                        Measured.TODAY.plusDays(1),
                        Measured.TODAY,
                        List.of(
                                share("n1", "6.25"),
                                share("n1", "1"),
                                share("north", "5"),
                                AskedShare.each(Ids.next(), set.unit("n2")),
                                share("n2", "5").weighing(BigDecimal.ONE),
                                AskedShare.parts(Ids.next(), UUID.randomUUID(), BigDecimal.ONE, BigDecimal.ONE)))));
        assertThat(wrong)
                .containsEntry("on", "target.day-to-come")
                .containsEntry("answerBy", "target.split.answer-before")
                .containsEntry("shares[0].level", "target.rule.too-many-decimals")
                .containsEntry("shares[1].unit", "target.split.unit-twice")
                .containsEntry("shares[2].unit", "target.split.unit-itself")
                .containsEntry("shares[3].level", "target.split.level-missing")
                .containsEntry("shares[4].weight", "target.split.number-not-used")
                .containsEntry("shares[5].unit", "target.split.unit-unknown")
                .containsEntry("shares[5].numerator", "target.split.number-not-used");
        assertThat(refused(() -> split(Rule.SUM))).containsEntry("shares", "target.split.no-units");
        assertThat(refused(() -> split(Rule.RATIO, share("n1", "5"))))
                .containsEntry("rule", "target.split.rule-ratio")
                .containsEntry("shares[0].level", "target.split.number-not-used")
                .containsEntry("shares[0].numerator", "target.split.numerator-missing")
                .containsEntry("shares[0].denominator", "target.split.denominator-missing");
        assertThat(refused(() -> split(Rule.CONTRIBUTION, share("n1", "5"))))
                .containsEntry("indicator", "target.split.indicator-missing");
        assertThat(refused(() -> split(Rule.WEIGHTED, share("n1", "5").weighing(new BigDecimal("-1")))))
                .containsEntry("shares[0].weight", "target.split.weight-not-positive");
        var other = measured.defined(set, "OTHER", number(PlaceRule.NONE));
        assertThat(refused(() -> splits.split(
                        set.office(),
                        new SplitTarget(
                                Ids.next(),
                                whole,
                                Measured.words("x"),
                                Rule.SUM,
                                other,
                                ASKED,
                                null,
                                List.of(share("n1", "5"))))))
                .containsEntry("indicator", "target.split.indicator-other");
        whole = target("north", other, Kind.AT_LEAST, "5");
        assertThat(refused(() -> split(Rule.SUM, share("n1", "5")))).containsEntry("rule", "target.split.rule-sum");
        whole = target("n1", other, Kind.AT_LEAST, "5");
        assertThat(refused(() -> splits.split(
                        set.district(),
                        new SplitTarget(
                                Ids.next(),
                                whole,
                                Measured.words("x"),
                                Rule.NONE,
                                null,
                                ASKED,
                                null,
                                List.of(share("north", "5"))))))
                .containsEntry("shares[0].unit", "target.split.unit-not-under");
        var delivered = measured.defined(
                set,
                "DONE",
                Measured.text(Shape.YES_NO, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR));
        whole = target("north", delivered, Kind.DELIVER, null);
        assertThat(refused(() -> split(Rule.SUM, share("n1", "5")))).containsEntry("rule", "target.split.rule-kind");
    }

    @Test
    void anAnswerThatDoesNotFitIsSaidAtItsField() {
        var split = split(Rule.SUM, share("n1", "60"), share("n2", "40"));
        var share = share(split, "n1");
        assertThat(refused(() -> take(set.district(), split, "n1", roads, Kind.AT_LEAST, "50")))
                .containsEntry("target.goal.level", "target.share.level-other");
        var other = measured.defined(set, "OTHER", number(PlaceRule.SUM));
        assertThat(refused(() -> take(set.district(), share, set.unit("n2"), other, Kind.AT_MOST, "60")))
                .containsEntry("target.unit", "target.share.unit-other")
                .containsEntry("target.indicator", "target.share.indicator-other")
                .containsEntry("target.kind", "target.share.kind-other");
        assertThat(refused(() -> answers.answer(
                        set.district(),
                        AnswerShare.other(Ids.next(), share, new BigDecimal("60"), Measured.TODAY, " "))))
                .containsEntry("reason", "target.reason-missing")
                .containsEntry("level", "target.share.other-same");
        assertThat(refused(() -> answers.answer(
                        set.district(), AnswerShare.decline(Ids.next(), share, Measured.TODAY.plusDays(1), "No"))))
                .containsEntry("on", "target.day-to-come");
        assertThat(refused(() -> answers.answer(
                        set.district(), AnswerShare.decline(Ids.next(), share, ASKED.minusDays(1), "No"))))
                .containsEntry("on", "target.split.before-asked");
        assertThat(refused(() -> answers.answer(
                        set.district(), AnswerShare.standing(Ids.next(), share, UUID.randomUUID(), Measured.TODAY))))
                .containsEntry("standing", "target.share.standing-unknown");
        take(set.district(), split, "n1", roads, Kind.AT_LEAST, "60");
        assertThat(refused(() -> answers.answer(
                        set.district(), AnswerShare.decline(Ids.next(), share, Measured.TODAY, "After all"))))
                .containsValue("target.share.taken-already");
    }
}
