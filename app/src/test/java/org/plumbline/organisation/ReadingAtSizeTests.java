package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.organisation.AnOrganisation.onDay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked of many units at once says the same as asking one by one. Today is 15 March 2025. */
@DatabaseTest
class ReadingAtSizeTests {

    private static final LocalDate TODAY = LocalDate.parse("2025-03-15");
    private static final Scope ALL = Scope.programme();

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private UnitFacts facts;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    private final Random random = new Random(11);
    private final List<Unit> all = new ArrayList<>();
    private AnOrganisation make;
    private String word;

    /** Some sixty units of which some were moved, merged, renamed, abolished, or are yet to be founded. */
    @BeforeEach
    void aCountryWithAPast() {
        make = new AnOrganisation(units);
        word = "Bạch" + Ids.next().toString().substring(24);
        all.clear();
        all.add(make.root("Gốc " + word));
        for (var i = 0; i < 60; i++) {
            var parent = all.get(random.nextInt(Math.min(all.size(), 20)));
            var founded = i % 9 == 8 ? TODAY.plusMonths(i) : AnOrganisation.START;
            all.add(parent.livesOn(TODAY) ? make.place(name(i), parent, founded) : make.place(name(i), all.getFirst()));
        }
        for (var i = 0; i < 12; i++) {
            var day = TODAY.minusMonths(24).plusDays(i * 40L);
            var leaves = leaves(day);
            var one = leaves.get(random.nextInt(leaves.size()));
            var other = leaves.get(random.nextInt(leaves.size()));
            if (one.equals(other)) {
                continue;
            }
            units.reorganise(
                    ALL,
                    onDay(
                            day,
                            switch (i % 3) {
                                case 0 -> new Reorganise.Merge(List.of(id(one)), id(other));
                                case 1 -> new Reorganise.Move(id(one), id(elsewhere(one, day)));
                                default -> new Reorganise.Rename(id(one), AnOrganisation.vi(name(100 + i)));
                            }));
        }
    }

    @Test
    void aMandateCoversThoseThatTheTreeShowsBelowIt() {
        var nodes = all.stream().map(Unit::node).toList();
        var paths = new HashMap<Integer, List<Integer>>();
        for (var each : all) {
            var unit = make.again(each);
            var day = unit.founded().isAfter(TODAY) ? unit.founded() : TODAY;
            var path = unit.livesOn(day) ? units.path(ALL, unit.node(), day) : List.<Unit>of();
            paths.put(unit.node(), path.stream().map(Unit::node).toList());
        }
        for (var unit : all) {
            var below = nodes.stream()
                    .filter(node -> Objects.requireNonNull(paths.get(node)).contains(unit.node()))
                    .toList();
            assertThat(reach.allowed(scope(unit, true), Ability.ORGANISE, nodes))
                    .containsExactlyInAnyOrderElementsOf(below);
            assertThat(reach.allowed(scope(unit, false), Ability.ORGANISE, nodes))
                    .containsExactlyInAnyOrderElementsOf(
                            below.contains(unit.node()) ? List.of(unit.node()) : List.of());
            assertThat(reach.allowed(scope(unit, true), Ability.REMIND, nodes)).isEmpty();
        }
        assertThat(reach.allowed(ALL, Ability.ORGANISE, nodes)).containsExactlyInAnyOrderElementsOf(nodes);
    }

    @Test
    void aSearchFindsWhatTheReaderMayOpenAndNothingElse() {
        var everything = found(ALL, word);
        assertThat(everything).hasSizeGreaterThan(60);
        for (var unit : all) {
            for (var subtree : List.of(true, false)) {
                var scope = scope(unit, subtree);
                assertThat(found(scope, word))
                        .as("%s, subtree %s", unit.name().original(), subtree)
                        .isEqualTo(everything.stream()
                                .filter(each -> units.find(scope, each).isPresent())
                                .toList());
                assertThat(found(scope, word.substring(0, word.length() - 1) + "~ x"))
                        .as("by likeness")
                        .allMatch(each -> units.find(scope, each).isPresent());
            }
        }
        assertThat(found(Scope.nobody(), word)).isEmpty();
    }

    @Test
    void theHistoryOfAUnitHoldsItsOwnDeedsAndTheDecisionsThatTouchedIt() {
        for (var unit : all) {
            var expected = store.read(
                    ALL,
                    () -> sql.sql("""
                            SELECT name FROM store.happening h
                             WHERE about = :id
                                OR about IN (SELECT decision FROM organisation.edge WHERE node = :node)
                                OR about IN (SELECT decision FROM organisation.succession
                                              WHERE predecessor = :node OR successor = :node)
                             ORDER BY seq DESC
                            """)
                            .param("id", id(unit))
                            .param("node", unit.node())
                            .query(String.class)
                            .list());
            assertThat(facts.history(ALL, unit))
                    .extracting(UnitFacts.Change::happening)
                    .isEqualTo(expected);
        }
    }

    /** All hits, page after page. */
    private List<UUID> found(Scope scope, String words) {
        var hits = new ArrayList<UUID>();
        String after = null;
        do {
            var page = units.search(scope, words, 25, after);
            page.items().forEach(hit -> hits.add(hit.unit().id().value()));
            after = page.next();
        } while (after != null);
        return hits;
    }

    private List<Unit> leaves(LocalDate day) {
        return all.stream()
                .skip(1)
                .map(make::again)
                .filter(unit -> unit.livesOn(day) && unit.livesOn(TODAY))
                .filter(unit ->
                        units.descendants(ALL, unit.node(), Line.MAIN, day).isEmpty()
                                && units.descendants(ALL, unit.node(), Line.MAIN, TODAY.plusYears(9))
                                        .isEmpty())
                .toList();
    }

    /** The root, or another unit for one that stands under the root already. */
    private Unit elsewhere(Unit unit, LocalDate day) {
        var path = units.path(ALL, unit.node(), day);
        return path.size() > 2
                ? all.getFirst()
                : all.stream()
                        .skip(1)
                        .map(make::again)
                        .filter(each -> each.livesOn(day) && each.livesOn(TODAY) && each.node() != unit.node())
                        .findFirst()
                        .orElseThrow();
    }

    private String name(int number) {
        return "Xã " + (char) ('A' + number % 26) + number + " " + word;
    }

    private Scope scope(Unit unit, boolean subtree) {
        var around = reach.around(List.of(unit.node()), TODAY);
        var grant = new Grant(unit.node(), subtree, Set.of(Ability.READ, Ability.ORGANISE));
        return new Scope(UUID.randomUUID(), null, "Office", List.of(grant), false, around.nodes());
    }

    private static UUID id(Unit unit) {
        return unit.id().value();
    }
}
