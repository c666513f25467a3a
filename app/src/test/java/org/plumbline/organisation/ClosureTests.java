package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random reorganisations, recorded in any order of days, against a model that knows each unit's parent on each day. */
@DatabaseTest
class ClosureTests {

    private static final int DAYS = 24;
    private static final Scope ALL = Scope.programme();

    @Autowired
    private Units units;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void answersEachDayLikeTheModel(long seed) {
        var random = new Random(seed);
        var model = new Model();
        model.addRoot(new AnOrganisation(units).root("Root " + seed));
        for (var i = 0; i < 400 && model.done < 35; i++) {
            model.act(random);
        }
        assertThat(model.done).as("deeds that were carried out").isGreaterThan(25);
        for (var day = 0; day < DAYS; day++) {
            for (var node : model.units.keySet()) {
                assertThat(ancestors(node, day))
                        .as("above %s on day %s", node, day)
                        .isEqualTo(model.above(node, day));
                assertThat(new TreeSet<>(units.descendants(ALL, node, Line.MAIN, day(day))))
                        .as("below %s on day %s", node, day)
                        .isEqualTo(model.below(node, day));
            }
        }
        assertThat(closure(model.units.keySet())).isEqualTo(recomputed(model.units.keySet()));
    }

    private Set<Integer> ancestors(int node, int day) {
        var path = units.path(ALL, node, day(day)).stream().map(Unit::node).toList();
        return new TreeSet<>(path.isEmpty() ? path : path.subList(0, path.size() - 1));
    }

    private static LocalDate day(int day) {
        return AnOrganisation.START.plusDays(day);
    }

    /** Every day of every link, so that it does not matter into how many rows the days are cut. */
    private List<String> closure(Set<Integer> nodes) {
        return store.read(
                ALL,
                () -> sql.sql("""
                                SELECT ancestor || ' ' || descendant || ' ' || distance || ' ' || day::date
                                  FROM organisation.closure, generate_series(valid_from, least(valid_to, :end) - 1, interval '1 day') day
                                 WHERE line = 1 AND descendant = ANY (:nodes)
                                 ORDER BY 1
                                """)
                        .param("nodes", UnitRows.ints(nodes))
                        .param("end", day(DAYS))
                        .query(String.class)
                        .list());
    }

    private List<String> recomputed(Set<Integer> nodes) {
        return store.read(
                ALL,
                () -> sql.sql("""
                                WITH RECURSIVE days AS (
                                    SELECT e.node, e.parent, day::date AS day
                                      FROM organisation.edge e, generate_series(valid_from, least(valid_to, :end) - 1, interval '1 day') day
                                     WHERE line = 1 AND node = ANY (:nodes) AND known_to = 'infinity'
                                ), up AS (
                                    SELECT node AS ancestor, node AS descendant, 0 AS distance, day FROM days
                                    UNION ALL
                                    SELECT d.parent, up.descendant, up.distance + 1, up.day
                                      FROM up JOIN days d ON d.node = up.ancestor AND d.day = up.day
                                     WHERE d.parent IS NOT NULL
                                )
                                SELECT ancestor || ' ' || descendant || ' ' || distance || ' ' || day FROM up ORDER BY 1
                                """)
                        .param("nodes", UnitRows.ints(nodes))
                        .param("end", day(DAYS))
                        .query(String.class)
                        .list());
    }

    /** Where a unit stands on one day: its parent, or -1 under none; and the recorded stretch of days this day belongs to. */
    private record Slot(int parent, Object stretch) {}

    /** Each unit's slot on each day; none when it does not exist. */
    private final class Model {

        private final Map<Integer, Unit> units = new HashMap<>();
        private final Map<Integer, Slot[]> slots = new HashMap<>();
        private int done;

        void addRoot(Unit root) {
            add(root, -1, 0, DAYS);
        }

        private void add(Unit unit, int parent, int from, int to) {
            units.put(unit.node(), unit);
            var row = new Slot[DAYS];
            Arrays.fill(row, from, Math.min(to, DAYS), new Slot(parent, new Object()));
            slots.put(unit.node(), row);
        }

        void act(Random random) {
            var day = random.nextInt(DAYS);
            var all = new ArrayList<>(units.keySet());
            var one = all.get(random.nextInt(all.size()));
            var other = all.get(random.nextInt(all.size()));
            var third = all.get(random.nextInt(all.size()));
            try {
                switch (units.size() < 7 ? 0 : random.nextInt(6)) {
                    case 0, 1 -> found(one, day, random.nextInt(4) == 0 ? day + 1 + random.nextInt(DAYS) : DAYS);
                    case 2, 3 -> move(one, other, day);
                    case 4 -> merge(new TreeSet<>(List.of(one, third)), other, day);
                    default -> abolish(one, day);
                }
                done++;
            } catch (Refused refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }

        private void found(int parent, int day, int end) {
            var ceased = end >= DAYS ? null : day(end);
            var deed = new FoundUnit(
                    Ids.next(),
                    null,
                    UnitKind.PLACE,
                    null,
                    id(parent),
                    null,
                    AnOrganisation.vi("Unit"),
                    null,
                    day(day),
                    ceased,
                    Map.of(),
                    null);
            add(new AnOrganisation(ClosureTests.this.units).found(deed), parent, day, end);
        }

        /** A move holds until the next recorded move. */
        private void move(int node, int parent, int day) {
            ClosureTests.this.units.move(ALL, new MoveUnit(id(node), null, Line.MAIN, id(parent), day(day), null));
            var row = slots.get(node);
            var stretch = row[day].stretch;
            var moved = new Slot(parent, new Object());
            for (var d = day; d < DAYS && row[d] != null && row[d].stretch == stretch; d++) {
                row[d] = moved;
            }
        }

        private void merge(Set<Integer> predecessors, int successor, int day) {
            var ids = predecessors.stream().map(this::id).toList();
            ClosureTests.this.units.reorganise(
                    ALL, AnOrganisation.onDay(day(day), new Reorganise.Merge(ids, id(successor))));
            predecessors.stream().filter(gone -> gone != successor).forEach(gone -> end(gone, successor, day));
        }

        private void abolish(int node, int day) {
            ClosureTests.this.units.reorganise(
                    ALL, AnOrganisation.onDay(day(day), new Reorganise.Abolish(id(node), null)));
            end(node, -2, day);
        }

        private void end(int gone, int heir, int day) {
            for (var row : slots.values()) {
                var moved = new HashMap<Object, Slot>();
                for (var d = day; d < DAYS; d++) {
                    if (row[d] != null && row[d].parent == gone) {
                        row[d] = moved.computeIfAbsent(row[d].stretch, s -> new Slot(heir, new Object()));
                    }
                }
            }
            Arrays.fill(slots.get(gone), day, DAYS, null);
        }

        Set<Integer> above(int node, int day) {
            var above = new TreeSet<Integer>();
            for (var at = slots.get(node)[day]; at != null && at.parent >= 0; at = slots.get(at.parent)[day]) {
                assertThat(above.add(at.parent)).as("no circle on day %s", day).isTrue();
            }
            return above;
        }

        Set<Integer> below(int node, int day) {
            return units.keySet().stream()
                    .filter(each -> above(each, day).contains(node))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private UUID id(int node) {
            return units.get(node).id().value();
        }
    }
}
