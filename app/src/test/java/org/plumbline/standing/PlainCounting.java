package org.plumbline.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.standing.AStanding.ALL;
import static org.plumbline.standing.TurningJudge.TURNING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.organisation.Unit;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts kept of units, held against plain counting of everything that was ever recorded below them. */
final class PlainCounting {

    static final int KEYS = 3;
    static final int FIELDS = 2;
    private static final int DAYS = 30;

    private final Store store;
    private final Tallies tallies;
    private final JdbcClient sql;
    private final TurningJudge judge;

    PlainCounting(Store store, Tallies tallies, JdbcClient sql, TurningJudge judge) {
        this.store = store;
        this.tallies = tallies;
        this.sql = sql;
        this.judge = judge;
    }

    /** All counts kept of these units are as everything recorded comes to, and nothing differs in the database. */
    void today(List<Unit> all, LocalDate today) {
        var counts = new HashMap<List<Integer>, int[]>();
        for (var unit : all) {
            for (var key = 0; key < KEYS; key++) {
                for (var field = 0; field < FIELDS; field++) {
                    var found = tallies.of(ALL, TURNING, unit.node(), new int[] {key}, field);
                    counts.put(List.of(unit.node(), key, field), found.byClass());
                }
            }
        }
        var below = below(today);
        for (var unit : all) {
            for (var held : judge.current.values()) {
                if (under(below, unit, held.node())) {
                    counts.get(List.of(unit.node(), held.key(), held.field()))[held.cls()]--;
                }
            }
        }
        counts.forEach((at, rest) ->
                assertThat(rest).as("unit, key, field %s on %s", at, today).containsOnly(0));
        assertThat(new Recount(store, sql).differences()).isEmpty();
    }

    /** The same for units drawn at random, on days and as known at instants of the past. */
    void thePast(List<Unit> all, LocalDate first, Random random) {
        for (var i = 0; i < 120; i++) {
            var on = first.plusDays(random.nextInt(DAYS) - 9);
            var knownAt =
                    judge.entries.get(random.nextInt(judge.entries.size())).knownAt();
            var unit = all.get(random.nextInt(all.size()));
            var below = below(on);
            var counts = new int[TURNING.classes()];
            stood(on, knownAt).values().stream()
                    .filter(held -> under(below, unit, held.node()))
                    .forEach(held -> counts[held.cls()]++);
            assertThat(tallies.on(ALL, TURNING, unit.node(), on, knownAt, null).byClass())
                    .as("unit %s on %s as known at %s", unit.node(), on, knownAt)
                    .isEqualTo(counts);
        }
    }

    /** The last entry known by then that speaks of the day. */
    private Map<Long, Held> stood(LocalDate on, Instant knownAt) {
        var stood = new HashMap<Long, Held>();
        for (var entry : judge.entries) {
            if (!entry.knownAt().isAfter(knownAt) && !entry.from().isAfter(on)) {
                stood.put(entry.item(), entry.held());
            }
        }
        stood.values().removeIf(java.util.Objects::isNull);
        return stood;
    }

    private Map<Integer, Set<Integer>> below(LocalDate on) {
        record Link(int ancestor, int descendant) {}
        return store
                .read(
                        ALL,
                        () -> sql.sql("""
                                        SELECT ancestor, descendant FROM organisation.closure
                                         WHERE line = 1 AND valid_from <= :on AND valid_to > :on
                                        """)
                                .param("on", on)
                                .query((row, n) -> new Link(row.getInt(1), row.getInt(2)))
                                .list())
                .stream()
                .collect(Collectors.groupingBy(
                        Link::ancestor, Collectors.mapping(Link::descendant, Collectors.toSet())));
    }

    private static boolean under(Map<Integer, Set<Integer>> below, Unit unit, int holder) {
        return holder == unit.node()
                || below.getOrDefault(unit.node(), Set.of()).contains(holder);
    }
}
