package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.LastKnown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Mergers, moves and corrections at random, recorded in time, late or ahead: every restated figure against amounts that are carried from
 * day to day along the tree as it is read, now and as known after any deed.
 */
@DatabaseTest
class RestatementPropertyTests {

    private static final Scope ALL = Scope.programme();
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final List<String> YEARS = List.of("2016", "2018", "2020", "2022");

    @Autowired
    private Measured measured;

    @Autowired
    private Units units;

    @Autowired
    private Restatements restatements;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    private Measured.Case set;
    private UUID indicator;
    private final List<String> provinces = List.of("p1", "p2", "p3", "p4");
    private final List<String> communes = new ArrayList<>();
    private final Map<String, BigDecimal> amounts = new HashMap<>();
    private final Map<String, UUID> figures = new HashMap<>();

    /** A merger that was carried out. */
    private record Merger(LocalDate on, String from, String into) {}

    private final List<Merger> mergers = new ArrayList<>();
    private final List<String> acts = new ArrayList<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4, 5})
    void isWhatCarryingFromDayToDayGives(long seed) {
        var random = new Random(seed);
        begin(random);
        var known = new TreeMap<Instant, Map<String, BigDecimal>>();
        var done = new TreeMap<String, Integer>();
        for (var step = 0; step < 14; step++) {
            done.merge(act(random), 1, Integer::sum);
            acts.add(LastKnown.of(store, sql).toString());
            known.put(LastKnown.of(store, sql), carried());
        }
        assertThat(done).as("kinds of acts").containsKeys("merge", "move", "correct");
        compare(seed, null, carried());
        known.forEach((instant, expected) -> compare(seed, instant, expected));
    }

    private void begin(Random random) {
        set = measured.fresh();
        set.country().places(2, "centre", provinces.toArray(String[]::new));
        for (var province : provinces) {
            for (var i = 1; i <= 3; i++) {
                communes.add(province + "c" + i);
                set.country().place(province + "c" + i, 4, province);
            }
        }
        indicator = measured.defined(
                set,
                "SUM",
                Measured.text(Shape.NUMBER, "kilometres", Kept.STOCK, PlaceRule.SUM, TimeRule.LAST, Frequency.YEAR));
        for (var year : YEARS) {
            for (var unit : all()) {
                var amount = BigDecimal.valueOf(1 + random.nextInt(1000));
                amounts.put(unit + year, amount);
                figures.put(unit + year, measured.entered(ALL, indicator, set.unit(unit), year, Figure.number(amount)));
            }
        }
    }

    private List<String> all() {
        var all = new ArrayList<>(provinces);
        all.addAll(communes);
        return all;
    }

    private String act(Random random) {
        var on = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(7 * 365));
        try {
            switch (random.nextInt(5)) {
                case 0 -> {
                    var of = random.nextInt(3) == 0 ? communes : provinces;
                    var from = of.get(random.nextInt(of.size()));
                    var into = of.get(random.nextInt(of.size()));
                    units.reorganise(
                            ALL,
                            new Reorganise(
                                    Ids.next(),
                                    "Merger",
                                    null,
                                    on,
                                    List.of(new Reorganise.Merge(List.of(set.unit(from)), set.unit(into)))));
                    mergers.removeIf(each -> each.from.equals(from));
                    mergers.add(new Merger(on, from, into));
                    days.add(on);
                    acts.add("%s into %s on %s".formatted(from, into, on));
                    return "merge";
                }
                case 1, 2, 3 -> {
                    var commune = communes.get(random.nextInt(communes.size()));
                    var province = provinces.get(random.nextInt(provinces.size()));
                    units.move(ALL, new MoveUnit(set.unit(commune), null, 1, set.unit(province), on, null));
                    days.add(on);
                    acts.add("%s under %s on %s".formatted(commune, province, on));
                    return "move";
                }
                default -> {
                    var unit = all().get(random.nextInt(all().size()));
                    var year = YEARS.get(random.nextInt(YEARS.size()));
                    var amount = BigDecimal.valueOf(1 + random.nextInt(1000));
                    var id = measured.corrected(
                            ALL,
                            indicator,
                            set.unit(unit),
                            year,
                            Figure.number(amount),
                            Objects.requireNonNull(figures.get(unit + year)),
                            "Counted anew");
                    figures.put(unit + year, id);
                    amounts.put(unit + year, amount);
                    acts.add("%s in %s corrected".formatted(unit, year));
                    return "correct";
                }
            }
        } catch (Refused cannotBe) {
            return "refused";
        }
    }

    /** What stands under which province on a day, as the tree says. */
    private @Nullable String province(String commune, LocalDate day) {
        var unit = units.get(ALL, set.unit(commune));
        if (!unit.livesOn(day)) {
            return null;
        }
        var path = units.path(ALL, unit.node(), day);
        return provinces.stream()
                .filter(each ->
                        path.stream().anyMatch(above -> above.id().value().equals(set.unit(each))))
                .findFirst()
                .orElse(null);
    }

    private Map<String, BigDecimal> carried() {
        var carried = new HashMap<String, BigDecimal>();
        for (var year : YEARS) {
            var then = LocalDate.of(Integer.parseInt(year), 12, 31);
            var now = new HashMap<String, BigDecimal>();
            for (var unit : all()) {
                if (units.get(ALL, set.unit(unit)).livesOn(then)) {
                    now.put(unit, amounts.get(unit + year));
                }
            }
            for (var day : days.tailSet(then, false)) {
                carry(now, day);
            }
            now.forEach((unit, amount) -> carried.put(unit + year, amount));
        }
        return carried;
    }

    /** One day: mergers, then whatever a commune's ground left or came to beside that. */
    private void carry(Map<String, BigDecimal> now, LocalDate day) {
        var into = new HashMap<String, String>();
        mergers.stream().filter(each -> each.on.equals(day)).forEach(each -> into.put(each.from, each.into));
        var grounds = new HashMap<String, BigDecimal>();
        communes.forEach(each -> grounds.put(each, now.getOrDefault(each, BigDecimal.ZERO)));
        into.forEach((from, to) -> {
            var amount = now.remove(from);
            if (amount != null) {
                now.merge(to, amount, BigDecimal::add);
            }
        });
        for (var commune : communes) {
            var before = province(commune, day.minusDays(1));
            if (before != null) {
                var went = into.getOrDefault(before, before);
                var after = province(into.getOrDefault(commune, commune), day);
                if (!went.equals(after)) {
                    now.merge(went, grounds.get(commune).negate(), BigDecimal::add);
                    now.merge(Objects.requireNonNull(after), grounds.get(commune), BigDecimal::add);
                }
            }
        }
    }

    private void compare(long seed, @Nullable Instant knownAt, Map<String, BigDecimal> expected) {
        for (var unit : all()) {
            if (!units.get(ALL, set.unit(unit)).livesOn(DAY)) {
                continue; // a unit that has ended since is asked for no more
            }
            var lines = restatements
                    .of(
                            ALL,
                            set.country().node(unit),
                            new Restatements.Question(indicator, "", DAY, null, null, null, knownAt))
                    .lines();
            for (var line : lines) {
                assertThat(line.amount())
                        .as(
                                "seed %d, %s in %s as known at %s, of %s after %s",
                                seed, unit, line.period(), knownAt, line.pieces(), acts)
                        .isEqualByComparingTo(expected.get(unit + line.period().code()));
            }
            assertThat(lines).hasSize(YEARS.size());
        }
    }
}
