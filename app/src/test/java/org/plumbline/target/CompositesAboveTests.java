package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.indicator.Measured.TODAY;
import static org.plumbline.indicator.Measured.parts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.Readiness;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.ReviseIndicator;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Composites of units of which a part has its figures from those below. */
@DatabaseTest
class CompositesAboveTests extends ACompositeAbove {

    @Autowired
    private FigureWork work;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Units units;

    @Test
    void aDefinitionFindsWhatWasAddedUpAndANewOneReadsItAnew() {
        entered(online, "c1", parts(300, 1000));
        entered(online, "d1", parts(900, 1000));
        folded();
        var ready = ready(Missing.IGNORE);
        assertThat(List.of(value(ready, "n1"), value(ready, "n2"), value(ready, "north")))
                .containsExactly("30", "90", "60");
        assertThat(value(ready, "c1")).isEqualTo("30");
        entered(online, "c2", parts(100, 1000));
        assertThat(value(ready, "c2")).isEqualTo("10");
        folded();
        assertThat(value(ready, "n1")).isEqualTo("20");
        var shares = measured.defined(set, "SPEED", Measured.fromBelow(Readiness.share()));
        entered(shares, "c1", parts(1, 2));
        indicators.revise(
                set.office(),
                new ReviseIndicator(
                        ready,
                        null,
                        Readiness.of(CompositeText.of(
                                        Readiness.online(online),
                                        PartText.of(shares, "0.5").from("0", "100", Direction.MORE))
                                .where(Missing.IGNORE, null)),
                        "Speed counts",
                        LocalDate.of(2024, 1, 1),
                        null));
        folded();
        assertThat(value(ready, "n1")).as("(20 + 50) / 2").isEqualTo("35");
        assertThat(value(ready, "n2")).isEqualTo("90");
    }

    @Test
    void whatMovesAndWhatIsCheckedMovesTheCompositesAbove() {
        var ready = ready(Missing.IGNORE);
        var first = entered(online, "c1", parts(900, 1000));
        var second = entered(online, "c2", parts(100, 1000));
        entered(online, "d1", parts(300, 1000));
        folded();
        assertThat(value(ready, "n1")).isEqualTo("50");
        units.move(ALL, new MoveUnit(set.unit("c1"), null, 1, set.unit("n2"), LocalDate.of(2024, 6, 1), null));
        folded();
        assertThat(List.of(value(ready, "n1"), value(ready, "n2"))).containsExactly("10", "60");
        assertThat(proof(ready, "n1")).isEqualTo(ProofLevel.NONE);
        work.prove(ALL, new ProveFigure(Ids.next(), second, ProofLevel.DOCUMENT_CHECKED, "Seen", TODAY, List.of()));
        folded();
        assertThat(proof(ready, "n1")).isEqualTo(ProofLevel.DOCUMENT_CHECKED);
        work.withdraw(ALL, new WithdrawFigure(Ids.next(), second, "In error", TODAY));
        work.withdraw(ALL, new WithdrawFigure(Ids.next(), first, "In error", TODAY));
        folded();
        assertThat(value(ready, "n1")).as("nothing is left to be made of").isNull();
        assertThat(value(ready, "n2")).isEqualTo("30");
    }

    private ProofLevel proof(UUID indicator, String unit) {
        var series = figures.series(ALL, indicator, set.country().node(unit), "")
                .orElseThrow()
                .series();
        return Objects.requireNonNull(figures.of(ALL, List.of(series), null).get(series)).stream()
                .filter(each -> each.stance() == Stance.DERIVED)
                .findFirst()
                .orElseThrow()
                .proof();
    }
}
