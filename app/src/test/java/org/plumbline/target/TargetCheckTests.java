package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.standing.Mending;
import org.plumbline.standing.Recount;
import org.plumbline.store.Snapshot;
import org.plumbline.store.Store;
import org.plumbline.store.StoreCredentials;
import org.plumbline.target.TargetCheck.Fault;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.VerdictClass;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of targets is broken by hand; each break is found, named and mended. */
@DatabaseTest
@Import(TargetCheckTests.DatabaseOfItsOwn.class)
class TargetCheckTests {

    private static final Scope ALL = Scope.programme();

    /** Other tests look at all that is kept. */
    @TestConfiguration(proxyBeanMethods = false)
    static class DatabaseOfItsOwn {}

    @Autowired
    private Measured measured;

    @Autowired
    private Targets targets;

    @Autowired
    private TargetCounts counts;

    @Autowired
    private TargetMending mending;

    @Autowired
    private Mending counting;

    @Autowired
    private Recount recount;

    @Autowired
    private TargetRows rows;

    @Autowired
    private Store store;

    @Autowired
    private StoreCredentials credentials;

    @Autowired
    private JdbcClient sql;

    private Measured.Case set;
    private UUID target;
    private long item;

    @BeforeEach
    void aTargetWithAHistory() {
        set = measured.fresh();
        var poverty = measured.defined(set, "POV", Measured.poverty());
        target = set(poverty);
        measured.entered(set.district(), poverty, set.unit(), "2022", Measured.number("60"));
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("48.14"));
        item = store.read(ALL, () -> rows.item(target));
        assertThat(look()).isEmpty();
    }

    private UUID set(UUID poverty) {
        var deed = TargetSamples.reach(poverty, set.unit());
        targets.set(set.office(), deed);
        return deed.id();
    }

    private List<Fault> look() {
        try (var moment = Snapshot.of(credentials)) {
            var result = TargetCheck.of(moment.sql(), Measured.TODAY, Integer.MAX_VALUE);
            assertThat(result.looked()).isEqualTo((int) result.all()).isPositive();
            assertThat(result.differences()).allSatisfy(each -> {
                assertThat(each.target()).isEqualTo(target);
                assertThat(each.name()).isEqualTo("Share of poor households");
                assertThat(each.unit()).startsWith("n1");
            });
            return result.differences().stream()
                    .map(TargetCheck.Difference::fault)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private void broken(String statement, Fault... faults) {
        store.batch(
                ALL,
                () -> sql.sql(statement.replace("ITEM", String.valueOf(item))).update());
        assertThat(look()).as(statement).containsExactly(faults);
        mending.mend(List.of(item));
        assertThat(look()).as("after mending: " + statement).isEmpty();
        counting.counts();
        assertThat(recount.differences()).isEmpty();
        assertThat(card()).containsExactly(1, 1);
    }

    private List<Integer> card() {
        var now = counts.of(ALL, TargetCounts.Question.of(set.country().node("north"), Measured.TODAY));
        var then = counts.of(ALL, TargetCounts.Question.of(set.country().node("north"), LocalDate.of(2023, 6, 1)));
        return List.of(now.of(VerdictClass.OVER_HALF), then.of(VerdictClass.UNDER_HALF));
    }

    @Test
    void aStandingInTheWrongClassIsFoundAndMended() {
        broken("UPDATE standing.held SET class = 5 WHERE subject = 2 AND item = ITEM", Fault.STANDING);
        broken("UPDATE standing.held SET class = 5 WHERE subject = 4 AND item = ITEM", Fault.STANDING);
    }

    @Test
    void aStandingThatIsGoneOrTurnsOnAnotherDayIsFoundAndMended() {
        broken("DELETE FROM standing.held WHERE subject = 3 AND item = ITEM", Fault.MISSING);
        broken("UPDATE standing.held SET turns_on = '2030-01-01' WHERE subject = 2 AND item = ITEM", Fault.TURN);
    }

    @Test
    void holesOverlapsAndWrongDaysOfTheHistoryAreFoundAndMended() {
        var open = " AND known_to = 'infinity' AND subject = 2 AND item = ITEM";
        broken("DELETE FROM standing.span WHERE valid_from = '2022-12-31'" + open, Fault.HOLE);
        broken("UPDATE standing.span SET valid_to = '2023-06-30' WHERE valid_from = '2022-12-31'" + open, Fault.HOLE);
        broken(
                "UPDATE standing.span SET valid_to = '2024-02-01' WHERE valid_from = '2022-12-31'" + open,
                Fault.OVERLAP,
                Fault.HISTORY);
        broken("UPDATE standing.span SET class = 1 WHERE valid_from = '2022-12-31'" + open, Fault.HISTORY);
    }

    @Test
    void countsOfDifferentTargetsAreNamed() {
        store.batch(
                ALL,
                () -> sql.sql("UPDATE standing.tally SET c1 = c1 + 1 WHERE subject = 3 AND node = :node")
                        .param("node", set.country().node("north"))
                        .update());
        var waiting = store.batch(
                ALL,
                () -> sql.sql(
                                "INSERT INTO standing.delta (subject, node, key, field, class_to) VALUES (3, :node, 0, 0, 1)")
                        .param("node", set.country().node("n1"))
                        .update());
        assertThat(waiting).isOne();
        try (var moment = Snapshot.of(credentials)) {
            assertThat(TargetCheck.sums(moment.sql()))
                    .anySatisfy(each -> assertThat(each).contains("unit"));
        }
        store.batch(
                ALL,
                () -> sql.sql("DELETE FROM standing.delta WHERE subject = 3 AND node = :node AND class_from IS NULL")
                        .param("node", set.country().node("n1"))
                        .update());
        counting.counts();
    }

    @Test
    void oneThatWasWithdrawnStandsNowhereAndKeepsItsDays() {
        targets.withdraw(set.office(), new WithdrawTarget(Ids.next(), target, 1, Measured.TODAY, "Set twice"));
        assertThat(look()).isEmpty();
        store.batch(
                ALL,
                () -> sql.sql("""
                        INSERT INTO standing.held (subject, item, node, key, field, class, turns_on)
                        VALUES (2, :item, :node, 0, 0, 1, 'infinity')
                        """)
                        .param("item", item)
                        .param("node", set.country().node("n1"))
                        .update());
        assertThat(look()).containsExactly(Fault.LEFT);
        mending.mend(List.of(item));
        assertThat(look()).isEmpty();
        counting.counts();
        assertThat(counts.of(ALL, TargetCounts.Question.of(set.country().node("north"), Measured.TODAY))
                        .total())
                .isZero();
        assertThat(counts.of(ALL, TargetCounts.Question.of(set.country().node("north"), Measured.TODAY.minusDays(1)))
                        .of(VerdictClass.OVER_HALF))
                .isOne();
    }

    @Test
    void aSampleIsSpreadOverAll() {
        var poverty = measured.defined(set, "P2", Measured.poverty());
        for (var i = 0; i < 8; i++) {
            set(poverty);
        }
        try (var moment = Snapshot.of(credentials)) {
            var result = TargetCheck.of(moment.sql(), Measured.TODAY, 3);
            assertThat(result.looked()).isLessThan((int) result.all()).isBetween(1, 6);
        }
    }
}
