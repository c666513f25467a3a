package org.plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.standing.DueList;
import org.plumbline.standing.Recount;
import org.plumbline.standing.StandingTest;
import org.plumbline.store.Installation;
import org.plumbline.testing.FixedClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A merger that was decided ahead: assignments pass on when its day comes, and not before. */
@StandingTest
class HeirsAheadTests {

    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    private AProgramme programme;

    @Autowired
    private Units units;

    @Autowired
    private Installation installation;

    @Autowired
    private DueList due;

    @Autowired
    private AssignmentList list;

    @Autowired
    private TaskCounts counts;

    @Autowired
    private Recount recount;

    private AProgramme.Case set;
    private UUID id;
    private LocalDate on = LocalDate.MAX;
    private UUID heir;

    @Test
    void passOnOnTheDayOfTheMerger() {
        var now = FixedClock.NOW.plus(Duration.ofDays(StandingTest.RUNS.incrementAndGet() * 90));
        installation.playedAt(now, () -> {
            due.sweep();
            on = installation.today().plusDays(10);
            set = programme.fresh();
            id = programme.issued(set, programme.clear(set), LocalDate.of(2025, 2, 1));
            merge();
            assertThat(lead()).isEqualTo(set.country().unit("n1"));
        });
        installation.playedAt(now.plus(Duration.ofDays(12)), () -> {
            due.sweep();
            assertThat(lead()).isEqualTo(heir);
            assertThat(late(node("north"), on.minusDays(1))).isOne();
            assertThat(late(node("north"), on)).isOne();
            assertThat(late(set.country().node("n1"), on.minusDays(1))).isOne();
            assertThat(late(set.country().node("n1"), on)).isZero();
            assertThat(late(units.get(Scope.programme(), heir).node(), on)).isOne();
            assertThat(counts.of(Scope.programme(), node("north")).overdue()).isOne();
            assertThat(recount.differences()).isEmpty();
        });
    }

    private void merge() {
        heir = set.country().merge("n12", "north", on, "n1", "n2");
    }

    private UUID lead() {
        var lead = list.get(Scope.programme(), id).lead();
        assertThat(lead).isNotNull();
        return lead.id();
    }

    private int node(String unit) {
        return set.country().node(unit);
    }

    private int late(int node, LocalDate day) {
        return counts.on(Scope.programme(), node, day, LAST, null).overdue();
    }
}
