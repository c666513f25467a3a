package org.plumbline.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.frozen.deed.FreezeKind;
import org.plumbline.indicator.Measured;
import org.plumbline.reporting.Reported;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The office freezes a round of returns; what a district corrects or states afterwards marks it. Today is 15 March 2025. */
@DatabaseTest
class FrozenRoundTests {

    @Autowired
    private Reported reported;

    @Autowired
    private Measured measured;

    @Autowired
    private FrozenWork work;

    @Autowired
    private FrozenList list;

    @Test
    void whatADistrictCorrectsMarksTheRoundOfTheOffice() {
        var made = reported.opened();
        var set = made.set();
        var round = "/rounds/" + reported.round(made, "2024-Q4").id();
        var roads = made.roads().indicator();
        var first = measured.entered(set.district(), roads, set.unit("n1"), "2024-Q4", Measured.number("7.5"));
        var frozen = FrozenSamples.freeze(work, set.office(), round, set.unit("north"))
                .about();
        var kept = list.get(set.office(), frozen);
        assertThat(kept.sections().getFirst().rows()).hasSize(2);
        assertThat(kept.cells()).isEqualTo(4);
        assertThat(look(made)).isEmpty();
        measured.corrected(
                set.district(), roads, set.unit("n1"), "2024-Q4", Measured.number("6"), first, "One road is another's");
        assertThat(list.compared(set.office(), frozen).differences())
                .singleElement()
                .satisfies(each -> {
                    assertThat(Objects.requireNonNull(each.now()).number()).isEqualByComparingTo("6");
                    assertThat(each.causes().getFirst().why()).isEqualTo("One road is another's");
                });
        assertThat(look(made)).containsExactly(frozen);
        work.settle(set.office(), frozen, list.compared(set.office(), frozen).seen(), "Told the chair");
        assertThat(look(made)).isEmpty();
        measured.entered(set.other(), roads, set.unit("n2"), "2024-Q4", Measured.number("3"));
        assertThat(look(made)).as("a series that was not there yet").containsExactly(frozen);
        assertThat(list.compared(set.office(), frozen).differences()).hasSize(2);
    }

    /** A district freezes its own return, and is told nothing of its neighbour. */
    @Test
    void aDistrictSeesItsOwnReturnAlone() {
        var made = reported.opened();
        var set = made.set();
        var roads = made.roads().indicator();
        measured.entered(set.district(), roads, set.unit("n1"), "2024-Q4", Measured.number("7.5"));
        var round = "/rounds/" + reported.round(made, "2024-Q4").id();
        var whole = FrozenSamples.freeze(work, set.district(), round, set.unit("n1"))
                .about();
        var own = FrozenSamples.freeze(work, set.district(), round + "/units/" + set.unit("n1"), set.unit("n1"))
                .about();
        assertThat(list.get(set.district(), whole).sections())
                .as("what the district sees of the round")
                .isEqualTo(list.get(set.district(), own).sections());
        measured.entered(set.other(), roads, set.unit("n2"), "2024-Q4", Measured.number("3"));
        assertThat(list.compared(set.district(), whole).differences())
                .as("nothing of the other district")
                .isEmpty();
    }

    private List<UUID> look(Reported.Case made) {
        return list.ofUnit(made.set().office(), made.unit("north"), FreezeKind.KEPT, true, null, 50).items().stream()
                .map(FrozenList.Line::id)
                .toList();
    }
}
