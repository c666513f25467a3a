package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.MarkBreak;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.ReviewFigure;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.UnmarkBreak;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Refused;
import org.plumbline.testing.DatabaseTest;

/** What units can say of their figures, what stays of it, and what is refused where. Today is 15 March 2025. */
@DatabaseTest
class FigureWorkTests extends AFigureOfAUnit {

    @Test
    void aCorrectionLeavesWhatWasSaidBefore() {
        var first = entered("2023", Measured.number("65.5"));
        var before = latestKnown();
        measured.corrected(set.district(), poverty, set.unit(), "2023", Measured.parts(620, 1000), first, "Miscounted");
        assertThat(known(null)).extracting(each -> amount(each)).containsExactly("62");
        assertThat(known(before)).extracting(each -> amount(each)).containsExactly("65.5");
        assertThat(known(before.minusNanos(1_000))).isEmpty();
        assertThat(problem(() -> measured.corrected(
                                set.district(), poverty, set.unit(), "2023", Measured.number("60"), first, "Again"))
                        .code())
                .isEqualTo("indicator.nothing-to-correct");
    }

    @Test
    void aSecondFigureOfOnePeriodIsRefusedUnlessItCorrects() {
        entered("2023", Measured.number("65.5"));
        var problem = problem(() -> entered("2023", Measured.number("64")));
        assertThat(problem.code()).isEqualTo("indicator.figure-there");
        assertThat(problem.field()).isEqualTo("figures[0].period");
        assertThat(known(null)).hasSize(1);
    }

    @Test
    void aWithdrawnFigureIsGoneAndStillKnownForThen() {
        var first = entered("2023", Measured.number("65.5"));
        var before = latestKnown();
        work.withdraw(set.district(), new WithdrawFigure(Ids.next(), first, "Wrong district", Measured.TODAY));
        assertThat(known(null)).isEmpty();
        assertThat(known(before)).hasSize(1);
        assertThatThrownBy(() ->
                        work.withdraw(set.district(), new WithdrawFigure(Ids.next(), first, "Again", Measured.TODAY)))
                .isInstanceOf(Refused.class);
        entered("2023", Measured.number("61"));
    }

    @Test
    void theFourStatesAreKeptApart() {
        for (var state : List.of(State.NIL, State.NOT_APPLICABLE, State.NOT_COLLECTED)) {
            var period = Period.of(String.valueOf(2020 + state.ordinal()));
            enter(set.district(), stated(period, state, null, Maturity.FINAL));
        }
        assertThat(known(null))
                .extracting(Observed::state)
                .containsExactly(State.NIL, State.NOT_APPLICABLE, State.NOT_COLLECTED);
        assertThat(problem(() -> enter(
                                set.district(),
                                stated(Period.of("2024"), State.NIL, Measured.number("0"), Maturity.FINAL)))
                        .code())
                .isEqualTo("indicator.value-beside-state");
    }

    @Test
    void proofIsDatedApartFromTheFigure() {
        var figure = entered("2023", Measured.number("65.5"));
        var before = latestKnown();
        assertThat(problem(() -> prove(set.district(), figure, ProofLevel.DOCUMENT_CHECKED))
                        .code())
                .isEqualTo("indicator.own-proof");
        prove(set.second(), figure, ProofLevel.DOCUMENT_CHECKED);
        assertThat(known(null)).extracting(Observed::proof).containsExactly(ProofLevel.DOCUMENT_CHECKED);
        assertThat(known(before)).extracting(Observed::proof).containsExactly(ProofLevel.NONE);
        assertThat(known(null).getFirst().knownFrom()).isEqualTo(before);
    }

    @Test
    void anAttachedDocumentIsNeededForItsLevel() {
        var figure = entered("2023", Measured.number("65.5"));
        assertThat(problem(() -> prove(set.district(), figure, ProofLevel.DOCUMENT_ATTACHED))
                        .field())
                .isEqualTo("files");
        var receipt = work.prove(
                set.district(),
                new ProveFigure(Ids.next(), figure, ProofLevel.DOCUMENT_ATTACHED, null, Measured.TODAY, List.of()),
                List.of(new FigureWork.Sent(
                        "review.pdf", "%PDF-1.7\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
        assertThat(receipt.repeated()).isFalse();
        assertThat(known(null)).extracting(Observed::proof).containsExactly(ProofLevel.DOCUMENT_ATTACHED);
    }

    @Test
    void aVerifiedAndAContestedFigureStandBesideTheUnitsOwn() {
        entered("2023", Measured.number("65.5"));
        var stated = Stated.of(Ids.next(), poverty, set.unit(), Period.of("2023"), Measured.number("68"));
        work.enter(
                set.office(),
                new EnterFigures(Ids.next(), Stance.VERIFIED, set.unit("north"), Measured.TODAY, List.of(stated)));
        var contested = FigureDraft.value(poverty, set.unit(), "2023", Measured.number("70"))
                .from("Own count")
                .stated();
        work.enter(
                set.office(),
                new EnterFigures(Ids.next(), Stance.CONTESTED, set.unit("n2"), Measured.TODAY, List.of(contested)));
        assertThat(known(null))
                .extracting(Observed::stance)
                .containsExactlyInAnyOrder(Stance.REPORTED, Stance.VERIFIED, Stance.CONTESTED);
        assertThat(known(null))
                .filteredOn(each -> each.stance() == Stance.VERIFIED)
                .extracting(Observed::author)
                .containsExactly(set.country().node("north"));
        var own = new EnterFigures(Ids.next(), Stance.VERIFIED, set.unit(), Measured.TODAY, List.of(stated));
        assertThat(problem(() -> work.enter(set.district(), own)).code()).isEqualTo("indicator.author-own");
    }

    @Test
    void nobodyReviewsTheOwnFigure() {
        var figure = entered("2023", Measured.number("65.5"));
        var word = new ReviewFigure(Ids.next(), figure, "Too good", Measured.TODAY);
        assertThat(problem(() -> work.review(set.district(), word)).code()).isEqualTo("indicator.own-review");
        assertThat(work.review(set.office(), word).repeated()).isFalse();
    }

    @Test
    void whoDoesNotReachTheUnitEntersNothing() {
        var one = List.of(Stated.of(Ids.next(), poverty, set.unit(), Period.of("2023"), Measured.number("1")));
        assertThatThrownBy(() -> work.enter(set.reader(), EnterFigures.reported(Ids.next(), Measured.TODAY, one)))
                .isInstanceOf(NotAllowed.class);
        assertThat(problem(() -> work.enter(set.other(), EnterFigures.reported(Ids.next(), Measured.TODAY, one)))
                        .code())
                .isEqualTo("indicator.unit-unknown");
        var figure = entered("2023", Measured.number("1"));
        assertThatThrownBy(() -> prove(set.other(), figure, ProofLevel.SELF_DECLARED))
                .isInstanceOf(Absent.class);
    }

    @Test
    void aBreakMarksTheFirstFigureAfterItAndIsKnownFromThen() {
        entered("2021", Measured.number("12"));
        entered("2022", Measured.number("11"));
        entered("2023", Measured.number("9"));
        var before = latestKnown();
        var id = Ids.next();
        indicators.mark(set.office(), new MarkBreak(id, poverty, null, Period.of("2022"), "New poverty line"));
        assertThat(known(null)).extracting(Observed::breakBefore).containsExactly(false, true, false);
        assertThat(known(before)).extracting(Observed::breakBefore).containsOnly(false);
        indicators.unmark(set.office(), new UnmarkBreak(id, poverty, "Not so"));
        assertThat(known(null)).extracting(Observed::breakBefore).containsOnly(false);
    }
}
