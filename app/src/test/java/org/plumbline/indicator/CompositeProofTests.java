package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.ReviewFigure;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.testing.DatabaseTest;

/** Composites are as proven and as final as their weakest part, and are made by nobody's hand. */
@DatabaseTest
class CompositeProofTests extends AComposite {

    @Test
    void proofIsTheLowestAndMaturityTheLeastFinal() {
        var ready = ready(Missing.IGNORE, null);
        var first = measured.entered(set.district(), online, set.unit(), "2023", Measured.parts(600, 1000));
        prove(first, ProofLevel.INSPECTED);
        assertThat(only(ready).proof()).isEqualTo(ProofLevel.INSPECTED);
        var before = latest();
        var second = Ids.next();
        work.enter(
                set.district(),
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(FigureDraft.value(second, portal, set.unit(), "2023", Figure.answer(true))
                                .maturity(Maturity.PROVISIONAL)
                                .stated())));
        assertThat(only(ready).proof()).isEqualTo(ProofLevel.NONE);
        assertThat(only(ready).maturity()).isEqualTo(Maturity.PROVISIONAL);
        prove(second, ProofLevel.DOCUMENT_CHECKED);
        assertThat(only(ready).proof()).isEqualTo(ProofLevel.DOCUMENT_CHECKED);
        assertThat(known(ready, before)).extracting(Observed::proof).containsExactly(ProofLevel.INSPECTED);
        assertThat(series.cell(set.office(), only(ready).id()).facts())
                .as("a proof is no correction")
                .hasSize(2);
    }

    @Test
    void whatAnotherHandFoundMakesAFigureBesideTheOwnOne() {
        var ready = ready(Missing.IGNORE, null);
        measured.entered(set.district(), online, set.unit(), "2023", Measured.parts(600, 1000));
        var yes = measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(true));
        prove(yes, ProofLevel.DOCUMENT_CHECKED);
        var found = Ids.next();
        work.enter(
                set.office(),
                new EnterFigures(
                        Ids.next(),
                        Stance.VERIFIED,
                        set.unit("north"),
                        Measured.TODAY,
                        List.of(Stated.of(found, online, set.unit(), Period.of("2023"), Measured.parts(400, 1000))
                                .with(new Stated.Proof(Ids.next(), ProofLevel.INSPECTED, "On the spot", List.of())))));
        assertThat(known(ready, null))
                .extracting(Observed::stance, AComposite::rounded, Observed::proof)
                .containsExactly(
                        Tuple.tuple(Stance.DERIVED, "71.43", ProofLevel.NONE),
                        Tuple.tuple(Stance.VERIFIED, "57.14", ProofLevel.DOCUMENT_CHECKED));
        work.withdraw(set.office(), new WithdrawFigure(Ids.next(), found, "Another office", Measured.TODAY));
        assertThat(known(ready, null)).extracting(Observed::stance).containsExactly(Stance.DERIVED);
    }

    @Test
    void nobodyEntersCorrectsProvesOrWithdrawsByHand() {
        var ready = ready(Missing.IGNORE, null);
        measured.entered(set.district(), portal, set.unit(), "2023", Figure.answer(true));
        var figure = only(ready).id();
        var stated = Stated.of(Ids.next(), ready, set.unit(), Period.of("2022"), Measured.number("50"));
        for (var deed : List.of(
                EnterFigures.reported(Ids.next(), Measured.TODAY, List.of(stated)),
                EnterFigures.reported(Ids.next(), Measured.TODAY, List.of(stated.correcting(figure, "Better"))))) {
            assertThat(problems(() -> work.enter(set.district(), deed))).satisfiesExactly(problem -> {
                assertThat(problem.code()).isEqualTo("composite.by-hand");
                assertThat(problem.field()).isEqualTo("figures[0].indicator");
                assertThat(problem.arguments().get("parts")).isEqualTo("ONLINE, DAYS, PORTAL");
            });
        }
        assertThat(problems(() -> work.enter(
                        set.office(),
                        new EnterFigures(
                                Ids.next(), Stance.VERIFIED, set.unit("north"), Measured.TODAY, List.of(stated)))))
                .extracting(Problem::code)
                .contains("composite.by-hand");
        assertThat(problems(() ->
                        work.withdraw(set.office(), new WithdrawFigure(Ids.next(), figure, "Wrong", Measured.TODAY))))
                .extracting(Problem::code)
                .containsExactly("composite.figure-made");
        assertThat(problems(() -> prove(figure, ProofLevel.INSPECTED)))
                .extracting(Problem::code)
                .containsExactly("composite.figure-made");
        work.review(set.office(), new ReviewFigure(Ids.next(), figure, "Portal alone", Measured.TODAY));
    }

    private void prove(UUID figure, ProofLevel level) {
        work.prove(set.second(), new ProveFigure(Ids.next(), figure, level, "Seen", Measured.TODAY, List.of()));
    }
}
