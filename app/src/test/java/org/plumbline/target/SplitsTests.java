package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Units;
import org.plumbline.target.TargetSplit.Reply;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.target.deed.AskedShare;
import org.plumbline.target.deed.ChangeSplit;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.SplitTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.target.deed.WithdrawSplit;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Split.Rule;
import org.springframework.beans.factory.annotation.Autowired;

/** Targets are handed out by a rule, answered by those who are asked, and reconciled in the rule's own terms. Today is 15 March 2025. */
@DatabaseTest
class SplitsTests {

    static final LocalDate ASKED = LocalDate.of(2025, 2, 10);
    static final LocalDate TAKEN = Measured.TODAY.minusDays(1);

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

    @Autowired
    private Units units;

    private Measured.Case set;
    private UUID roads;
    private UUID whole;

    @BeforeEach
    void aProvinceThatIsToBuildAHundredKilometres() {
        set = measured.fresh();
        roads = measured.defined(set, "ROADS", Measured.roads());
        whole = target("north", roads, Kind.AT_LEAST, "100");
    }

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
    void aRevisedPartIsFollowedAndAWithdrawnOneGivesNothing() {
        var split = split(Rule.SUM, share("n1", "60"), share("n2", "40"));
        var first = take(set.district(), split, "n1", roads, Kind.AT_LEAST, "60");
        take(set.other(), split, "n2", roads, Kind.AT_LEAST, "40");
        assertThat(SplitFigures.of(read(split))).isEqualTo("asked 100 (0), taken 100 (0), 2 of 2 answered");
        assertThat(read(split).standing().covered()).isTrue();
        var revised = targets.revise(
                set.district(),
                new ReviseTarget(Ids.next(), first, 1, goal("55"), Measured.TODAY, null, "A bridge is missing"));
        assertThat(SplitFigures.of(read(split))).isEqualTo("asked 100 (0), taken 95 (5), 2 of 2 answered");
        assertThat(SplitFigures.of(reading.get(
                        set.office(), split, Measured.TODAY, revised.knownAt().minusNanos(1_000))))
                .as("as known before the revision")
                .isEqualTo("asked 100 (0), taken 100 (0), 2 of 2 answered");
        targets.withdraw(set.district(), new WithdrawTarget(Ids.next(), first, 2, Measured.TODAY, "Set twice"));
        assertThat(SplitFigures.of(read(split))).isEqualTo("asked 100 (0), taken 40 (60), 2 of 2 answered");
        assertThat(read(split).shares().getFirst().reply()).isEqualTo(Reply.WITHDRAWN);
        take(set.district(), split, "n1", roads, Kind.AT_LEAST, "60");
        assertThat(SplitFigures.of(read(split))).isEqualTo("asked 100 (0), taken 100 (0), 2 of 2 answered");
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
        var body = set.country().body("works", org.plumbline.organisation.UnitKind.AGENCY, "north");
        var bodies = split(Rule.SUM, AskedShare.of(Ids.next(), body, new BigDecimal("80")));
        assertThat(reading.ofTarget(set.office(), whole, Measured.TODAY, null))
                .extracting(TargetSplit::id, SplitFigures::of)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(among, "asked 100 (0), taken - (-), 0 of 2 answered"),
                        org.assertj.core.groups.Tuple.tuple(bodies, "asked 80 (20), taken - (-), 0 of 1 answered"));
    }

    @Test
    void aUnitThatFollowsAnswersForTheOneThatWasAsked() {
        var split = split(Rule.SUM, share("n1", "60"), share("n2", "40"));
        var part = take(set.district(), split, "n1", roads, Kind.AT_LEAST, "60");
        var heir = Ids.next();
        var day = LocalDate.of(2025, 3, 1);
        units.reorganise(
                Scope.programme(),
                new Reorganise(
                        Ids.next(),
                        "Resolution 1",
                        null,
                        day,
                        List.of(
                                new Reorganise.Found(List.of(FoundUnit.place(
                                        heir, null, (short) 3, set.unit("north"), Measured.words("n12"), day))),
                                new Reorganise.Merge(List.of(set.unit("n1"), set.unit("n2")), heir))));
        assertThat(read(split).shares()).allSatisfy(share -> {
            assertThat(share.unit().id()).isEqualTo(heir);
            assertThat(share.unit().follows()).isTrue();
        });
        assertThat(SplitFigures.of(read(split))).isEqualTo("asked 100 (0), taken 60 (40), 1 of 2 answered");
        assertThat(reading.open(Scope.programme(), heir))
                .extracting(each -> each.share().level())
                .containsExactly(new BigDecimal("40"));
        var last = read(split).shares().get(1).id();
        var early = refused(() -> take(Scope.programme(), split, last, heir, roads, Kind.AT_LEAST, "40"));
        assertThat(early).containsEntry("target.goal.start", "target.before-unit");
        answers.answer(
                Scope.programme(),
                AnswerShare.take(
                        Ids.next(),
                        last,
                        new SetTarget(
                                Ids.next(),
                                Terms.of(Kind.AT_LEAST, roads, heir),
                                TargetSamples.goal(null, "40", day, TargetSamples.DUE),
                                TAKEN,
                                null)));
        assertThat(SplitFigures.of(read(split))).isEqualTo("asked 100 (0), taken 100 (0), 2 of 2 answered");
        assertThat(part).isNotNull();
    }

    @Test
    void whoeverIsAskedAnewAnswersAnew() {
        var split = split(Rule.SUM, share("n1", "60"), share("n2", "40"));
        answers.answer(
                set.district(),
                AnswerShare.other(Ids.next(), share(split, "n1"), new BigDecimal("50"), Measured.TODAY, "One crew"));
        var before = share(split, "n1");
        splits.change(
                set.office(),
                new ChangeSplit(
                        Ids.next(),
                        split,
                        1,
                        Measured.TODAY,
                        null,
                        List.of(share("n1", "50")),
                        List.of(share(split, "n2")),
                        "Agreed at the meeting"));
        var now = read(split);
        assertThat(now.shares()).singleElement().satisfies(share -> {
            assertThat(share.reply()).isEqualTo(Reply.SILENT);
            assertThat(share.why()).isEqualTo("Agreed at the meeting");
        });
        assertThat(refused(() -> answers.answer(
                        set.district(), AnswerShare.decline(Ids.next(), before, Measured.TODAY, "Too late"))))
                .containsValue("target.split.share-gone");
        assertThatThrownBy(() -> splits.withdraw(
                        set.office(), new WithdrawSplit(Ids.next(), split, 1, Measured.TODAY, "Old version")))
                .isInstanceOf(Conflict.class);
        splits.withdraw(set.office(), new WithdrawSplit(Ids.next(), split, 2, Measured.TODAY, "Done otherwise"));
        assertThatThrownBy(() -> read(split)).isInstanceOf(Absent.class);
        assertThat(reading.get(set.office(), split, Measured.TODAY.minusDays(1), null)
                        .shares())
                .hasSize(2);
    }

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
        assertThat(refused(() -> take(set.district(), split, share, set.unit("n2"), other, Kind.AT_MOST, "60")))
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

    @Test
    void aTargetThatStandsAlreadyMayBeThePart() {
        var own = target("n1", roads, Kind.AT_LEAST, "58");
        var split = split(Rule.SUM, share("n1", "60"), share("n2", "40"));
        answers.answer(set.district(), AnswerShare.standing(Ids.next(), share(split, "n1"), own, Measured.TODAY));
        assertThat(SplitFigures.of(read(split))).isEqualTo("asked 100 (0), taken 58 (42), 1 of 2 answered");
        assertThat(read(split).shares().getFirst().part().id()).isEqualTo(own);
        assertThat(refused(() -> answers.answer(
                        set.office(), AnswerShare.standing(Ids.next(), share(split, "n2"), whole, Measured.TODAY))))
                .containsEntry("standing", "target.share.unit-other target.share.circle");
    }

    @Test
    void othersSeeTheirOwnShareOnlyAndMayNotAnswerForNeighbours() {
        var split = split(Rule.SUM, share("n1", "60"), share("n2", "40"));
        var seen = reading.get(set.district(), split, Measured.TODAY, null);
        assertThat(seen.shares()).hasSize(1);
        assertThat(seen.standing()).as("a sum over what is out of sight").isNull();
        assertThatThrownBy(() -> reading.share(set.district(), share(split, "n2")))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> answers.answer(
                        set.district(),
                        AnswerShare.decline(Ids.next(), share(split, "n2"), Measured.TODAY, "Not mine")))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> answers.answer(
                        set.reader(), AnswerShare.decline(Ids.next(), share(split, "n2"), Measured.TODAY, "Not mine")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> splits.withdraw(
                        set.district(), new WithdrawSplit(Ids.next(), split, 1, Measured.TODAY, "Mine?")))
                .isInstanceOf(NotAllowed.class);
        var stranger = measured.fresh();
        assertThatThrownBy(() -> reading.get(stranger.office(), split, Measured.TODAY, null))
                .isInstanceOf(Absent.class);
        assertThat(reading.open(set.district(), null))
                .extracting(each -> each.share().id())
                .contains(share(split, "n1"))
                .doesNotContain(share(split, "n2"));
    }

    private UUID split(Rule rule, AskedShare... shares) {
        var id = Ids.next();
        splits.split(
                set.office(),
                new SplitTarget(
                        id, whole, Measured.words("Among districts"), rule, null, ASKED, null, Arrays.asList(shares)));
        return id;
    }

    private TargetSplit read(UUID split) {
        return reading.get(set.office(), split, Measured.TODAY, null);
    }

    private UUID share(UUID split, String unit) {
        return read(split).shares().stream()
                .filter(each -> each.unit().id().equals(set.unit(unit)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private AskedShare share(String unit, String level) {
        return AskedShare.of(Ids.next(), set.unit(unit), new BigDecimal(level));
    }

    private UUID take(Scope scope, UUID split, String unit, UUID indicator, Kind kind, String level) {
        return take(scope, split, share(split, unit), set.unit(unit), indicator, kind, level);
    }

    private UUID take(Scope scope, UUID split, UUID share, UUID unit, UUID indicator, Kind kind, String level) {
        assertThat(split).isNotNull();
        var target = Ids.next();
        answers.answer(
                scope,
                AnswerShare.take(
                        Ids.next(),
                        share,
                        new SetTarget(target, Terms.of(kind, indicator, unit), goal(level), TAKEN, null)));
        return target;
    }

    private UUID target(String unit, UUID indicator, Kind kind, @Nullable String level) {
        var id = Ids.next();
        targets.set(
                set.office(),
                new SetTarget(id, Terms.of(kind, indicator, set.unit(unit)), goal(level), TargetSamples.SET, null));
        return id;
    }

    private static org.plumbline.target.deed.GoalText goal(@Nullable String level) {
        return TargetSamples.goal(null, level, LocalDate.of(2024, 12, 31), TargetSamples.DUE);
    }

    private static org.plumbline.indicator.deed.DefinitionText number(PlaceRule rule) {
        return Measured.text(Shape.NUMBER, "percent", Kept.STOCK, rule, TimeRule.LAST, Frequency.YEAR);
    }

    /** The codes of what is refused, by field. */
    private static Map<String, String> refused(ThrowingCallable work) {
        var refused = catchThrowableOfType(Refused.class, work);
        assertThat(refused).as("is refused").isNotNull();
        var codes = new java.util.HashMap<String, String>();
        refused.problems()
                .forEach(each ->
                        codes.merge(String.valueOf(each.field()), each.code(), (one, other) -> one + " " + other));
        return codes;
    }
}
