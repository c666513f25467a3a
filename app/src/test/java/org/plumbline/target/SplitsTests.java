package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.kernel.Ids;
import org.plumbline.organisation.UnitKind;
import org.plumbline.target.TargetSplit.Reply;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.target.deed.AskedShare;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SplitTarget;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Split.Rule;

/** Targets are handed out by a rule, and what was asked for and taken on is reconciled in the rule's own terms. */
@DatabaseTest
class SplitsTests extends ASplit {

    @Test
    void whatWasAskedForAndWhatWasTakenOnAreShownBesideTheWhole() {
        var split = split(Rule.SUM, share("n1", "60"), share("n2", "45"));
        var asked = read(split);
        assertThat(SplitFigures.of(asked)).isEqualTo("asked 105 (-5), taken - (-), 0 of 2 answered");
        take(set.district(), split, "n1", roads, Kind.AT_LEAST, "60");
        answers.answer(
                set.other(),
                AnswerShare.other(Ids.next(), share(split, "n2"), new BigDecimal("30"), TAKEN, "No quarry"));
        var now = read(split);
        assertThat(SplitFigures.of(now)).isEqualTo("asked 105 (-5), taken 60 (40), 2 of 2 answered");
        assertThat(now.standing().agreed().total().value(0)).isEqualByComparingTo("90");
        assertThat(now.standing().covered()).isFalse();
        assertThat(now.shares()).extracting(TargetSplit.Share::reply).containsExactly(Reply.TAKEN, Reply.OTHER);
        assertThat(now.shares().get(1).reason()).isEqualTo("No quarry");
        assertThat(SplitFigures.of(reading.get(set.office(), split, TAKEN.minusDays(1), null)))
                .as("answers were not there on the day before")
                .isEqualTo("asked 105 (-5), taken - (-), 0 of 2 answered");
    }

    @Test
    void pointsFollowTheLevelOfAPartOnAnIndicatorOfItsOwn() {
        var growth = measured.defined(set, "GROWTH", number(PlaceRule.NONE));
        var points = measured.defined(set, "POINTS", number(PlaceRule.SUM));
        whole = target("north", growth, Kind.AT_LEAST, "14");
        var id = Ids.next();
        splits.split(
                set.office(),
                new SplitTarget(
                        id,
                        whole,
                        Measured.words("Among districts"),
                        Rule.CONTRIBUTION,
                        points,
                        ASKED,
                        null,
                        List.of(share("n1", "8"), share("n2", "6"))));
        take(set.district(), id, "n1", points, Kind.AT_LEAST, "8");
        var industry = measured.defined(set, "INDUSTRY", number(PlaceRule.NONE));
        var own = take(set.other(), id, "n2", industry, Kind.AT_LEAST, "20");
        assertThat(SplitFigures.of(read(id))).isEqualTo("asked 14 (0), taken 14 (0), 2 of 2 answered");
        targets.revise(
                set.other(), new ReviseTarget(Ids.next(), own, 1, goal("15"), Measured.TODAY, null, "Orders fell"));
        assertThat(SplitFigures.of(read(id)))
                .as("6 points at 20 are 4.5 at 15")
                .isEqualTo("asked 14 (0), taken 12.5 (1.5), 2 of 2 answered");
    }

    @Test
    void aRatioIsSplitByItsParts() {
        var poverty = measured.defined(set, "POV", Measured.poverty());
        whole = target("north", poverty, Kind.AT_MOST, "10");
        var split = split(
                Rule.RATIO,
                AskedShare.parts(Ids.next(), set.unit("n1"), new BigDecimal("50"), new BigDecimal("700")),
                AskedShare.parts(Ids.next(), set.unit("n2"), new BigDecimal("48"), new BigDecimal("300")));
        assertThat(SplitFigures.of(read(split))).isEqualTo("asked 9.8 (-0.2), taken - (-), 0 of 2 answered");
        take(set.district(), split, "n1", poverty, Kind.AT_MOST, "7.14");
        take(set.other(), split, "n2", poverty, Kind.AT_MOST, "16");
        assertThat(SplitFigures.of(read(split)))
                .as("98 of 1,000, not the mean of 7.14 and 16")
                .isEqualTo("asked 9.8 (-0.2), taken 9.8 (-0.2), 2 of 2 answered");
    }

    @Test
    void aMeanIsMadeByWeights() {
        var split = split(
                Rule.WEIGHTED,
                share("n1", "90").weighing(BigDecimal.ONE),
                share("n2", "70").weighing(new BigDecimal("3")));
        assertThat(SplitFigures.of(read(split))).isEqualTo("asked 75 (25), taken - (-), 0 of 2 answered");
        assertThat(read(split).weights()).isEqualByComparingTo("4");
        var refused = refused(() -> split(
                Rule.WEIGHTED,
                share("n1", "90").weighing(new BigDecimal("0.5")),
                share("n2", "70").weighing(new BigDecimal("0.4"))));
        assertThat(refused).containsEntry("shares", "target.split.weights-sum");
        split(
                Rule.WEIGHTED,
                share("n1", "90").weighing(new BigDecimal("0.6")),
                share("n2", "70").weighing(new BigDecimal("0.4")));
    }

    @Test
    void eachTakesOnTheWholesOwnLevel() {
        var split = split(
                Rule.EACH, AskedShare.each(Ids.next(), set.unit("n1")), AskedShare.each(Ids.next(), set.unit("n2")));
        take(set.district(), split, "n1", roads, Kind.AT_LEAST, "100");
        assertThat(read(split).standing().covered()).isNull();
        answers.answer(
                set.other(), AnswerShare.decline(Ids.next(), share(split, "n2"), Measured.TODAY, "No road is planned"));
        assertThat(read(split).standing().covered()).isFalse();
    }

    @Test
    void severalSplitsOfOneTargetAreReconciledApart() {
        var among = split(Rule.SUM, share("n1", "60"), share("n2", "40"));
        var body = set.country().body("works", UnitKind.AGENCY, "north");
        var bodies = split(Rule.SUM, AskedShare.of(Ids.next(), body, new BigDecimal("80")));
        assertThat(reading.ofTarget(set.office(), whole, Measured.TODAY, null))
                .extracting(TargetSplit::id, SplitFigures::of)
                .containsExactly(
                        Tuple.tuple(among, "asked 100 (0), taken - (-), 0 of 2 answered"),
                        Tuple.tuple(bodies, "asked 80 (20), taken - (-), 0 of 1 answered"));
    }
}
