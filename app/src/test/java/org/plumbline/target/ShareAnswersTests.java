package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Scope;
import org.plumbline.target.TargetSplit.Reply;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.target.deed.ChangeSplit;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.target.deed.WithdrawSplit;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Split.Rule;

/** Those who are asked for a share answer it, and those who follow them; parts are followed as they change. */
@DatabaseTest
class ShareAnswersTests extends ASplit {

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
    void aUnitThatFollowsAnswersForTheOneThatWasAsked() {
        var split = split(Rule.SUM, share("n1", "60"), share("n2", "40"));
        var part = take(set.district(), split, "n1", roads, Kind.AT_LEAST, "60");
        var day = LocalDate.of(2025, 3, 1);
        var heir = set.country().merge("n12", "north", day, "n1", "n2");
        assertThat(read(split).shares()).allSatisfy(share -> {
            assertThat(share.unit().id()).isEqualTo(heir);
            assertThat(share.unit().follows()).isTrue();
        });
        assertThat(read(split).shares().getFirst().part().id())
                .as("the part that was taken on stays")
                .isEqualTo(part);
        assertThat(SplitFigures.of(read(split))).isEqualTo("asked 100 (0), taken 60 (40), 1 of 2 answered");
        assertThat(reading.open(Scope.programme(), heir))
                .extracting(each -> each.share().level())
                .containsExactly(new BigDecimal("40"));
        var last = read(split).shares().get(1).id();
        var early = refused(() -> take(Scope.programme(), last, heir, roads, Kind.AT_LEAST, "40"));
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
}
