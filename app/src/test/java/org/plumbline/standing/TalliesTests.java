package org.plumbline.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.standing.AStanding.ALL;
import static org.plumbline.standing.AStanding.NOW;
import static org.plumbline.standing.AStanding.TODAY;
import static org.plumbline.standing.AStanding.held;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What counts where, before and after the fold, for whom, and on which day. */
@DatabaseTest
class TalliesTests {

    private static final Subject DUTIES = new Subject((short) 901, "duties", 3);

    @Autowired
    private Units units;

    @Autowired
    private Store store;

    @Autowired
    private StandingBook book;

    @Autowired
    private Tallies tallies;

    @Autowired
    private Fold fold;

    @Autowired
    private JdbcClient sql;

    private AStanding make;
    private Unit root;
    private Unit province;
    private Unit commune;
    private Unit other;

    @BeforeEach
    void aSmallTree() {
        make = new AStanding(units, store, book, DUTIES);
        root = make.unit(null);
        province = make.unit(root);
        commune = make.unit(province);
        other = make.unit(root);
        store.batch(ALL, () -> {
            var all = sql.sql("SELECT item FROM standing.held WHERE subject = 901")
                    .query(Long.class)
                    .list();
            book.remove(DUTIES, all, TODAY, NOW);
            return true;
        });
    }

    @Test
    void countsWhatAUnitAndAllBelowItHoldBeforeAndAfterTheFold() {
        make.record(held(1, commune, 7, 1, 0), held(2, commune, 7, 2, 1), held(3, province, 8, 1, 1));
        make.record(held(4, other, 7, 1, 2));
        for (var folded = 0; folded < 2; folded++) {
            assertThat(of(root)).isEqualTo(new Counts(new int[] {1, 2, 1}));
            assertThat(of(province)).isEqualTo(new Counts(new int[] {1, 2, 0}));
            assertThat(of(commune)).isEqualTo(new Counts(new int[] {1, 1, 0}));
            assertThat(tallies.of(ALL, DUTIES, root.node(), new int[] {7}, null).total())
                    .isEqualTo(3);
            assertThat(tallies.of(ALL, DUTIES, root.node(), new int[] {7, 8}, 1).total())
                    .isEqualTo(3);
            assertThat(tallies.byKey(ALL, DUTIES, province.node(), null))
                    .isEqualTo(Map.of(7, new Counts(new int[] {1, 1, 0}), 8, new Counts(new int[] {0, 1, 0})));
            assertThat(tallies.byField(ALL, DUTIES, root.node(), new int[] {7}))
                    .isEqualTo(Map.of(1, new Counts(new int[] {1, 0, 1}), 2, new Counts(new int[] {0, 1, 0})));
            assertThat(tallies.ofNodes(ALL, DUTIES, List.of(province.node(), other.node(), root.node()), null))
                    .isEqualTo(Map.of(province.node(), of(province), other.node(), of(other), root.node(), of(root)));
            fold.all();
        }
        assertThat(fold.waiting()).isZero();
    }

    @Test
    void writesNothingWhereNothingDiffers() {
        make.record(held(1, commune, 7, 1, 0));
        fold.all();
        make.record(held(1, commune, 7, 1, 0));
        assertThat(fold.waiting()).isZero();
        assertThat(spans(1)).hasSize(1);
    }

    @Test
    void writesAWholeCourseAtOnceAndLeavesAloneWhatStaysAsItWas() {
        var first = TODAY.minusDays(40);
        make.record(first, NOW, held(1, commune, 7, 1, 0));
        course(
                1,
                new HeldSince(held(1, commune, 7, 1, 0), TODAY.minusDays(30)),
                new HeldSince(held(1, commune, 7, 1, 1), TODAY.minusDays(20)),
                new HeldSince(held(1, commune, 7, 1, 1), TODAY.minusDays(15)),
                new HeldSince(held(1, commune, 7, 1, 2), TODAY.minusDays(10)));
        assertThat(known())
                .containsExactly(
                        "0 " + first + " " + TODAY.minusDays(20),
                        "1 " + TODAY.minusDays(20) + " " + TODAY.minusDays(10),
                        "2 " + TODAY.minusDays(10) + " infinity");
        assertThat(of(root)).isEqualTo(new Counts(new int[] {0, 0, 1}));
        fold.all();
        assertThat(of(root)).isEqualTo(new Counts(new int[] {0, 0, 1}));
        var rows = rows();
        course(
                2,
                new HeldSince(held(1, commune, 7, 1, 1), TODAY.minusDays(18)),
                new HeldSince(held(1, commune, 7, 1, 2), TODAY.minusDays(10)));
        assertThat(rows()).as("the same again writes nothing").isEqualTo(rows);
        course(
                3,
                new HeldSince(held(1, commune, 7, 1, 1), TODAY.minusDays(18)),
                new HeldSince(held(1, commune, 7, 1, 2), TODAY.minusDays(5)));
        assertThat(known())
                .containsExactly(
                        "0 " + first + " " + TODAY.minusDays(20),
                        "1 " + TODAY.minusDays(20) + " " + TODAY.minusDays(10),
                        "1 " + TODAY.minusDays(10) + " " + TODAY.minusDays(5),
                        "2 " + TODAY.minusDays(5) + " infinity");
        assertThat(on(TODAY.minusDays(7), 2)).containsExactly(0, 0, 1);
        assertThat(on(TODAY.minusDays(7), 3)).containsExactly(0, 1, 0);
    }

    private void course(int seconds, HeldSince... days) {
        store.batch(ALL, () -> {
            book.record(Map.of(DUTIES, List.of(days)), NOW.plusSeconds(seconds));
            return true;
        });
    }

    private List<String> known() {
        return store.read(ALL, () -> sql.sql("""
                                SELECT class || ' ' || valid_from || ' ' || valid_to FROM standing.span
                                 WHERE subject = 901 AND item = 1 AND known_to = 'infinity' ORDER BY valid_from
                                """).query(String.class).list());
    }

    private int rows() {
        return store.read(
                ALL,
                () -> sql.sql("SELECT count(*) FROM standing.span WHERE subject = 901")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void followsAnItemToAnotherHolderDirectiveFieldAndClass() {
        make.record(held(1, commune, 7, 1, 0));
        fold.all();
        make.record(held(1, other, 8, 2, 1));
        assertThat(of(province).total()).isZero();
        assertThat(of(other)).isEqualTo(new Counts(new int[] {0, 1, 0}));
        fold.all();
        assertThat(tallies.byKey(ALL, DUTIES, root.node(), null)).isEqualTo(Map.of(8, new Counts(new int[] {0, 1, 0})));
        make.remove(TODAY, NOW.plusSeconds(5), 1L);
        assertThat(of(root).total()).isZero();
        fold.all();
        assertThat(of(root).total()).isZero();
    }

    @Test
    void isExactInsideTheWritersOwnTransaction() {
        make.record(held(1, commune, 7, 1, 0));
        fold.all();
        store.batch(ALL, () -> {
            book.record(DUTIES, List.of(held(1, commune, 7, 1, 2), held(2, province, 7, 1, 2)), TODAY, NOW);
            assertThat(of(root)).isEqualTo(new Counts(new int[] {0, 0, 2}));
            return true;
        });
    }

    @Test
    void countsALeafThatGetsUnitsBelowIt() {
        make.record(held(1, commune, 7, 1, 0));
        fold.all();
        var hamlet = make.unit(commune);
        make.record(held(2, hamlet, 7, 1, 1));
        assertThat(of(commune)).isEqualTo(new Counts(new int[] {1, 1, 0}));
        fold.all();
        assertThat(of(commune)).isEqualTo(new Counts(new int[] {1, 1, 0}));
        make.record(held(1, commune, 7, 1, 2));
        assertThat(of(commune)).isEqualTo(new Counts(new int[] {0, 1, 1}));
        assertThat(of(province)).isEqualTo(new Counts(new int[] {0, 1, 1}));
    }

    @Test
    void keepsBothTimesOfEachChange() {
        var first = TODAY.minusDays(40);
        make.record(first, NOW, held(1, commune, 7, 1, 0));
        make.record(TODAY.minusDays(10), NOW.plusSeconds(10), held(1, commune, 7, 1, 1));
        make.record(TODAY.minusDays(20), NOW.plusSeconds(20), held(1, commune, 8, 1, 2));

        assertThat(on(first.minusDays(1), 30)).containsOnly(0);
        assertThat(on(first, 30)).containsExactly(1, 0, 0);
        assertThat(on(TODAY.minusDays(15), 30)).containsExactly(0, 0, 1);
        assertThat(on(TODAY.minusDays(15), 15)).containsExactly(1, 0, 0);
        assertThat(on(TODAY.minusDays(10), 15)).containsExactly(0, 1, 0);
        assertThat(on(TODAY.minusDays(10), 9)).containsExactly(1, 0, 0);
        assertThat(on(TODAY, -1)).containsOnly(0);
        assertThat(tallies.on(ALL, DUTIES, root.node(), TODAY, NOW.plusSeconds(30), new int[] {7})
                        .total())
                .isZero();
    }

    @Test
    void replacesOnlyWhatTheSameTransactionWroteAndComesAfterWhoeverWasQuicker() {
        make.record(held(1, commune, 7, 1, 0));
        make.record(held(1, commune, 7, 1, 1));
        assertThat(spans(1)).hasSize(1);
        make.record(TODAY, NOW.plusSeconds(9), held(1, commune, 7, 1, 2));
        make.record(TODAY, NOW.plusSeconds(3), held(1, commune, 7, 1, 0));
        assertThat(on(TODAY, 9)).containsExactly(0, 0, 1);
        assertThat(on(TODAY, 10)).containsExactly(1, 0, 0);
    }

    @Test
    void showsCountsToThoseWhoseMandatesCoverTheUnitAndTakesTheirWritesBeyondIt() {
        make.record(held(1, commune, 7, 1, 0), held(2, other, 7, 1, 1));
        for (var folded = 0; folded < 2; folded++) {
            assertThat(tallies.of(scope(province, true), DUTIES, province.node(), null, null)
                            .total())
                    .isEqualTo(1);
            assertThat(tallies.of(scope(province, true), DUTIES, commune.node(), null, null)
                            .total())
                    .isEqualTo(1);
            assertThat(tallies.of(scope(province, true), DUTIES, root.node(), null, null)
                            .total())
                    .isZero();
            assertThat(tallies.of(scope(commune, false), DUTIES, commune.node(), null, null)
                            .total())
                    .isEqualTo(1);
            assertThat(tallies.of(scope(commune, false), DUTIES, province.node(), null, null)
                            .total())
                    .isZero();
            assertThat(tallies.of(Scope.nobody(), DUTIES, root.node(), null, null)
                            .total())
                    .isZero();
            assertThat(tallies.on(scope(commune, false), DUTIES, other.node(), TODAY, NOW, null)
                            .total())
                    .isZero();
            fold.all();
        }
        var writer = scope(commune, false);
        store.batch(writer, () -> {
            book.record(DUTIES, List.of(held(2, other, 7, 1, 2)), TODAY, NOW.plusSeconds(1));
            assertThat(sql.sql("SELECT count(*) FROM standing.held")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            return true;
        });
        assertThat(of(other)).isEqualTo(new Counts(new int[] {0, 0, 1}));
    }

    @Test
    void refusesWhatOnlyAWrongProgramWrites() {
        assertThatThrownBy(() -> make.record(held(1, commune, 7, 1, 3))).hasMessageContaining("no class");
        assertThatThrownBy(() -> book.remove(DUTIES, List.of(1L), TODAY, NOW)).hasMessageContaining("transaction");
        assertThatThrownBy(() -> new Subject((short) 1, "many", 11)).hasMessageContaining("classes");
    }

    private Counts of(Unit unit) {
        return tallies.of(ALL, DUTIES, unit.node(), null, null);
    }

    private int[] on(java.time.LocalDate day, int seconds) {
        return tallies.on(ALL, DUTIES, root.node(), day, NOW.plusSeconds(seconds), null)
                .byClass();
    }

    private List<String> spans(long item) {
        return store.read(
                ALL, () -> sql.sql("""
                                SELECT class || ' ' || valid_from || ' ' || valid_to FROM standing.span
                                 WHERE subject = 901 AND item = :item AND known_to = 'infinity' AND valid_to = 'infinity'
                                """).param("item", item).query(String.class).list());
    }

    private static Scope scope(Unit unit, boolean subtree) {
        return new Scope(
                new UUID(1, 2),
                null,
                "Office",
                List.of(new Grant(unit.node(), subtree, Set.of(Ability.values()))),
                false,
                List.of());
    }
}
