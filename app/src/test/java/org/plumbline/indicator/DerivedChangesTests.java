package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.indicator.Measured.TODAY;
import static org.plumbline.indicator.Measured.parts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.MarkBreak;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.ReviseIndicator;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures made of those below follow every correction, proof and new definition at once, and what does not add up is found. */
@DatabaseTest
class DerivedChangesTests extends ASum {

    @Autowired
    private Indicators indicators;

    @Autowired
    private Figures figures;

    @Test
    void correctionsWithdrawalsAndProofsMoveTheSumAtOnce() {
        var poverty = poverty();
        var first = entered(poverty, "c1", parts(10, 20));
        var second = entered(poverty, "c2", parts(1, 100));
        fold.all();
        var known = latest();
        var third = measured.corrected(ALL, poverty, set.unit("c1"), "2023", parts(12, 20), first, "Counted anew");
        assertThat(text(fact(poverty, "north"))).isEqualTo("13/120, 2 of 3");
        assertThat(text(facts(poverty, "north", known).getFirst()))
                .as("as known before the correction")
                .isEqualTo("11/120, 2 of 3");
        work.withdraw(ALL, new WithdrawFigure(Ids.next(), second, "In error", TODAY));
        assertThat(text(fact(poverty, "north"))).isEqualTo("12/20, 1 of 3");
        assertThat(fact(poverty, "north").proof().level()).isEqualTo(ProofLevel.NONE);
        prove(third);
        assertThat(fact(poverty, "north").proof().level()).isEqualTo(ProofLevel.DOCUMENT_CHECKED);
        fold.all();
        assertThat(text(fact(poverty, "north"))).isEqualTo("12/20, 1 of 3");
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatAnotherHandFoundIsWhatCheckedFiguresComeTo() {
        var poverty = poverty();
        prove(entered(poverty, "c1", parts(10, 20)));
        entered(poverty, "c2", parts(1, 100));
        assertThat(fact(poverty, "n1").made().checked()).isEqualTo(1);
        assertThat(fact(poverty, "n1").made().checkedAmount()).isNull();
        var found = Stated.of(Ids.next(), poverty, set.unit("c2"), Period.of("2023"), parts(5, 100))
                .with(new Stated.Proof(Ids.next(), ProofLevel.INSPECTED, "On site", List.of()));
        work.enter(ALL, new EnterFigures(Ids.next(), Stance.VERIFIED, set.unit("north"), TODAY, List.of(found)));
        var fact = fact(poverty, "n1");
        assertThat(text(fact)).isEqualTo("11/120, 2 of 3");
        assertThat(fact.proof().level()).isEqualTo(ProofLevel.NONE);
        assertThat(fact.made().checkedAmount()).isEqualByComparingTo("12.5");
        var node = set.country().node("n1");
        store.read(ALL, () -> 0);
        store.batch(ALL, () -> figures.keep(poverty, node, ""));
        var of = figures.series(ALL, poverty, node, "").orElseThrow();
        assertThat(figures.of(ALL, List.of(of.series()), null).get(of.series()))
                .extracting(Observed::stance, Observed::proof)
                .containsExactly(
                        Tuple.tuple(Stance.DERIVED, ProofLevel.NONE),
                        Tuple.tuple(Stance.VERIFIED, ProofLevel.DOCUMENT_CHECKED));
    }

    @Test
    void theDoctorFindsASumThatIsNotWhatTheFiguresComeTo() {
        var poverty = poverty();
        entered(poverty, "c1", parts(10, 20));
        fold.all();
        assertThat(differences()).isEmpty();
        change(1);
        assertThat(differences()).hasSize(2).allSatisfy(each -> {
            assertThat(each.kept()).startsWith("11 20");
            assertThat(each.figures()).startsWith("10 20");
        });
        change(-1);
        assertThat(differences()).isEmpty();
        assertThatThrownBy(() -> store.batch(ALL, () -> {
                    entered(poverty, "c2", parts(1, 100));
                    fold.all();
                    throw new IllegalStateException("the power failed");
                }))
                .hasMessageContaining("power");
        assertThat(text(fact(poverty, "north"))).isEqualTo("10/20, 1 of 3");
        assertThat(differences()).isEmpty();
    }

    @Test
    void aBreakIsThatOfTheFirstFigureAfterIt() {
        var poverty = poverty();
        measured.entered(ALL, poverty, set.unit("c1"), "2022", parts(1, 10));
        entered(poverty, "c1", parts(10, 20));
        indicators.mark(ALL, new MarkBreak(Ids.next(), poverty, null, Period.of("2023"), "A new line"));
        assertThat(facts(poverty, "n1", null))
                .extracting(fact -> fact.period().code(), Fact::breakBefore)
                .containsExactly(Tuple.tuple("2022", false), Tuple.tuple("2023", true));
    }

    @Test
    void aNewDefinitionAddsUpAnew() {
        var poverty = measured.defined(set, "POV", Measured.poverty());
        entered(poverty, "c1", parts(10, 20));
        entered(poverty, "c2", parts(1, 100));
        fold.all();
        assertThat(facts(poverty, "n1", null)).isEmpty();
        revise(poverty, Measured.fromBelow(Measured.poverty()), "2020-01-01");
        assertThat(text(fact(poverty, "north"))).isEqualTo("11/120, 2 of 3");
        fold.all();
        assertThat(text(fact(poverty, "north"))).isEqualTo("11/120, 2 of 3");
        assertThat(differences()).isEmpty();
        revise(
                poverty,
                DefinitionDraft.like(Measured.poverty())
                        .levels(Map.of("tier-2", Origin.DERIVED))
                        .text(),
                "2021-01-01");
        assertThat(facts(poverty, "n1", null)).as("states its own from then on").isEmpty();
        assertThat(facts(poverty, "north", null))
                .as("made of districts, of which none gave anything")
                .isEmpty();
        fold.all();
        assertThat(facts(poverty, "north", null)).isEmpty();
        assertThat(differences()).isEmpty();
    }

    private void prove(UUID figure) {
        work.prove(ALL, new ProveFigure(Ids.next(), figure, ProofLevel.DOCUMENT_CHECKED, "Seen", TODAY, List.of()));
    }

    private void change(int by) {
        store.batch(
                ALL,
                () -> sql.sql("""
                        UPDATE indicator.part_sum SET numerator = numerator + :by
                         WHERE node IN (:nodes) AND counts[1] > 0
                        """)
                        .param("by", by)
                        .param(
                                "nodes",
                                List.of(
                                        set.country().node("north"),
                                        set.country().node("n1")))
                        .update());
    }

    private void revise(UUID indicator, DefinitionText text, String from) {
        indicators.revise(
                ALL, new ReviseIndicator(indicator, null, text, "Made of those below", LocalDate.parse(from), null));
    }
}
