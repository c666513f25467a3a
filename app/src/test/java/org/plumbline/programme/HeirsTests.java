package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Units;
import org.plumbline.programme.TaskCounts.Standing;
import org.plumbline.programme.deed.DecideProduct;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.standing.Recount;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Units are merged, split and abolished: their assignments go on with whoever follows, or need a new hand. */
@DatabaseTest
class HeirsTests {

    private static final LocalDate FEB_1 = LocalDate.of(2025, 2, 1);
    private static final LocalDate MARCH_1 = LocalDate.of(2025, 3, 1);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AProgramme programme;

    @Autowired
    private Units units;

    @Autowired
    private Work work;

    @Autowired
    private AssignmentList list;

    @Autowired
    private AssignmentGaps gaps;

    @Autowired
    private TaskCounts counts;

    @Autowired
    private Recount recount;

    private AProgramme.Case set;
    private final UUID heir = Ids.next();

    @BeforeEach
    void aProgramme() {
        set = programme.fresh();
    }

    @Test
    void aMergedUnitCarriesOnWhatItsForebearsLed() {
        var open = programme.issued(set, programme.clear(set), FEB_1);
        var done = programme.issued(set, programme.clear(set), FEB_1);
        var delivery = Ids.next();
        work.handOver(set.district(), new HandOverProduct(delivery, done, "List", FEB_1));
        work.decideProduct(set.office(), new DecideProduct(delivery, done, true, null, FEB_1));
        var before = new Standing(1, 0, 1, 0, 0, 0);
        assertThat(now("north")).isEqualTo(before);
        merge(MARCH_1);
        assertThat(now("north")).isEqualTo(before);
        assertThat(on("north", FEB_1)).as("with n1, which stood there then").isEqualTo(before);
        assertThat(on("north", MARCH_1)).as("with the heir").isEqualTo(before);
        assertThat(counts.of(Scope.programme(), node())).isEqualTo(before);
        assertThat(counts.on(
                        Scope.programme(), node(), MARCH_1.minusDays(1), Instant.parse("2030-01-01T00:00:00Z"), null))
                .isEqualTo(Standing.NONE);
        var shown = list.get(Scope.programme(), open);
        assertThat(shown.lead()).satisfies(lead -> assertThat(lead.id()).isEqualTo(heir));
        assertThat(shown.leadEnded()).isNull();
        assertThat(shown.postEnded()).as("its post ended with it").isEqualTo(MARCH_1);
        assertThat(recount.differences()).isEmpty();
    }

    @Test
    void aDraftIsPassedOnToo() {
        var draft = programme.draft(set, programme.clear(set));
        merge(MARCH_1);
        assertThat(list.get(Scope.programme(), draft).lead())
                .satisfies(lead -> assertThat(lead.id()).isEqualTo(heir));
    }

    @Test
    void whatNoOneUnitFollowsNeedsANewHand() throws Exception {
        var id = programme.issued(set, programme.clear(set), FEB_1);
        reorganise(MARCH_1, new Reorganise.Abolish(set.country().unit("n1"), null));
        var shown = list.get(set.office(), id);
        assertThat(shown.leadEnded()).isEqualTo(MARCH_1);
        assertThat(gaps.withoutHand(set.office(), set.directive(), 10).lines())
                .extracting(Assignment.Line::id)
                .containsExactly(id);
        var office = new Browser(mvc, set.office());
        assertThat(office.open("/assignments/" + id).page()).contains("The lead ended on");
        assertThat(office.open("/directives/" + set.directive()).page()).contains("assignment that needs a new hand");
    }

    @Test
    void aMergerToComePassesNothingYet() {
        var id = programme.issued(set, programme.clear(set), FEB_1);
        merge(AProgramme.TODAY.plusDays(10));
        assertThat(list.get(Scope.programme(), id).lead())
                .satisfies(lead -> assertThat(lead.id()).isEqualTo(set.country().unit("n1")));
        assertThat(now("north").open()).isOne();
    }

    private void merge(LocalDate on) {
        var n1 = set.country().unit("n1");
        reorganise(
                on,
                new Reorganise.Found(List.of(FoundUnit.place(
                        heir, null, (short) 3, set.country().unit("north"), AProgramme.words("n12"), on))),
                new Reorganise.Merge(List.of(n1, set.country().unit("n2")), heir));
    }

    private void reorganise(LocalDate on, Reorganise.Step... steps) {
        units.reorganise(Scope.programme(), new Reorganise(Ids.next(), "Resolution 1", null, on, List.of(steps)));
    }

    private int node() {
        return units.get(Scope.programme(), heir).node();
    }

    private Standing now(String unit) {
        return counts.of(Scope.programme(), set.country().node(unit));
    }

    private Standing on(String unit, LocalDate day) {
        return counts.on(Scope.programme(), set.country().node(unit), day, Instant.parse("2030-01-01T00:00:00Z"), null);
    }
}
