package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.directive.Country;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Aggregation;
import org.plumbline.verdict.Part;
import org.plumbline.verdict.Value;
import org.plumbline.verdict.Whole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random trees, figures, corrections, withdrawals, proofs, moves and mergers, added up at any moment or never: every figure that is made
 * of others against plain adding by the verdict's own rules, now and as known at any instant.
 */
@DatabaseTest
@Import(DerivedPropertyTests.DatabaseOfItsOwn.class)
class DerivedPropertyTests {

    private static final Scope ALL = Scope.programme();
    private static final List<String> YEARS = List.of("2022", "2023", "2024");

    /** These tests let days pass, which others must not see. */
    @TestConfiguration(proxyBeanMethods = false)
    static class DatabaseOfItsOwn {}

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Indicators indicators;

    @Autowired
    private FigureWork work;

    @Autowired
    private SeriesList series;

    @Autowired
    private PartFold fold;

    @Autowired
    private Store store;

    @Autowired
    private Installation installation;

    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void sumsAreWhatPlainAddingGives(long seed) {
        var often = new Run(new Random(seed), true);
        for (var i = 0; i < 90; i++) {
            often.act();
            if (i % 30 == 29) {
                often.compare(null);
            }
        }
        fold.all();
        often.compare(null);
        assertThat(differences()).isEmpty();
        for (var i = 0; i < 6; i++) {
            often.compare(often.instants.get(often.random.nextInt(often.instants.size())));
        }
        assertThat(often.done).as("kinds of acts carried out").hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5})
    void theOrderOfFoldingDoesNotMatter(long seed) {
        var late = new Run(new Random(seed), false);
        for (var i = 0; i < 90; i++) {
            late.act();
        }
        late.compare(null);
        assertThat(differences()).isEmpty();
        fold.all();
        late.compare(null);
        assertThat(differences()).isEmpty();
    }

    private List<PartCheck.Difference> differences() {
        return store.read(ALL, () -> PartCheck.differences(sql));
    }

    @Test
    void fourWritersTheFoldAndMovesAgreeInOneSnapshot() throws Exception {
        var run = new Run(new Random(7), true);
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(7)) {
            var writers = IntStream.range(0, 4)
                    .mapToObj(number -> threads.submit(() -> {
                        var random = new Random(number);
                        for (var round = 0; round < 40; round++) {
                            run.entry(random, "c" + (1 + number * 2 + random.nextInt(2)));
                        }
                        return true;
                    }))
                    .toList();
            var folding = threads.submit(() -> {
                while (writing.get()) {
                    fold.once();
                }
                return true;
            });
            var looking = threads.submit(() -> {
                var looks = 0;
                while (writing.get()) {
                    assertThat(differences()).isEmpty();
                    looks++;
                }
                return looks;
            });
            try {
                for (var i = 0; i < 6; i++) {
                    units.move(
                            ALL,
                            new MoveUnit(
                                    run.country.unit("c" + (1 + i)),
                                    null,
                                    1,
                                    run.country.place("e" + i, 3, "p" + (1 + i % 2)),
                                    LocalDate.of(2023, 1 + i, 1),
                                    null));
                }
                for (var each : writers) {
                    each.get();
                }
            } finally {
                writing.set(false);
            }
            folding.get();
            assertThat(looking.get()).isPositive();
        }
        run.compare(null);
        fold.all();
        run.compare(null);
        assertThat(differences()).isEmpty();
    }

    private record Indicator(UUID id, PlaceRule rule) {}

    private final class Run {

        private final Random random;
        private final boolean folds;
        private final Country country;
        private final List<String> communes = List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8");
        private final List<Indicator> measures = new ArrayList<>();
        private final List<Stated> stated = new ArrayList<>();
        private final List<Instant> instants = new ArrayList<>();
        private final Map<Integer, Integer> done = new HashMap<>();
        private Instant now = Instant.parse("2025-03-15T03:00:00Z");

        Run(Random random, boolean folds) {
            this.random = random;
            this.folds = folds;
            this.country = new Country(units, reach);
            country.places(2, "centre", "p1", "p2");
            country.places(3, "p1", "d1", "d2");
            country.places(3, "p2", "d3");
            for (var each : communes) {
                country.place(each, 4, "d" + (1 + random.nextInt(3)));
            }
            var levels = Map.of("tier-1", Origin.DERIVED, "tier-2", Origin.DERIVED, "tier-3", Origin.DERIVED);
            define(
                    PlaceRule.RATIO,
                    DefinitionDraft.like(Measured.poverty()).levels(levels).text());
            define(
                    PlaceRule.SUM,
                    DefinitionDraft.like(yearly(PlaceRule.SUM)).levels(levels).text());
            define(
                    PlaceRule.MIN,
                    DefinitionDraft.like(yearly(PlaceRule.MIN)).levels(levels).text());
        }

        private static org.plumbline.indicator.deed.DefinitionText yearly(PlaceRule rule) {
            return Measured.text(
                    org.plumbline.indicator.deed.Shape.NUMBER,
                    "kilometres",
                    org.plumbline.indicator.deed.Kept.STOCK,
                    rule,
                    org.plumbline.indicator.deed.TimeRule.LAST,
                    org.plumbline.indicator.deed.Frequency.YEAR);
        }

        private void define(PlaceRule rule, org.plumbline.indicator.deed.DefinitionText text) {
            var id = Ids.next();
            indicators.define(
                    ALL, new DefineIndicator(id, country.unit("centre"), rule + "-" + id, text, Measured.LONG_AGO));
            measures.add(new Indicator(id, rule));
        }

        void act() {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(100)));
            var kind = random.nextInt(14);
            installation.playedAt(now, () -> {
                for (var tries = 0; tries < 5; tries++) {
                    try {
                        step(kind);
                        done.merge(kind, 1, Integer::sum);
                        break;
                    } catch (Refused
                            | Absent
                            | Conflict
                            | IndexOutOfBoundsException
                            | IllegalArgumentException nothing) {
                        continue;
                    }
                }
            });
            instants.add(latest());
        }

        private void step(int kind) {
            switch (kind) {
                case 0, 1 -> correct();
                case 2 -> {
                    var gone = any(stated);
                    work.withdraw(ALL, new WithdrawFigure(Ids.next(), gone.id(), "In error", today()));
                    stated.remove(gone);
                }
                case 3 ->
                    work.prove(
                            ALL,
                            new ProveFigure(
                                    Ids.next(),
                                    any(stated).id(),
                                    ProofLevel.values()[random.nextInt(2) == 0 ? 3 : 1],
                                    "Seen",
                                    today(),
                                    List.of()));
                case 4 ->
                    units.move(
                            ALL,
                            new MoveUnit(
                                    country.unit(any(communes)),
                                    null,
                                    1,
                                    country.unit("d" + (1 + random.nextInt(3))),
                                    someDay(),
                                    null));
                case 5 ->
                    units.move(
                            ALL,
                            new MoveUnit(
                                    country.unit("d" + (1 + random.nextInt(3))),
                                    null,
                                    1,
                                    country.unit("p" + (1 + random.nextInt(2))),
                                    someDay(),
                                    null));
                case 6 ->
                    units.reorganise(
                            ALL,
                            new Reorganise(
                                    Ids.next(),
                                    "Resolution",
                                    null,
                                    someDay(),
                                    List.of(new Reorganise.Merge(
                                            List.of(country.unit("d" + (1 + random.nextInt(3)))),
                                            country.unit("d" + (1 + random.nextInt(3)))))));
                case 7, 8 -> {
                    if (folds) {
                        fold.once();
                    }
                }
                default -> entry(random, any(communes));
            }
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private LocalDate today() {
            return installation.dayOf(now);
        }

        /** Within the years of the figures, in any order: what was recorded last counts. */
        private LocalDate someDay() {
            return LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_100));
        }

        private Instant latest() {
            return store.read(
                    ALL,
                    () -> sql.sql("SELECT max(known_at) FROM store.happening")
                            .query((row, n) -> row.getTimestamp(1).toInstant())
                            .single());
        }

        void entry(Random by, String unit) {
            var of = measures.get(by.nextInt(measures.size()));
            var state = by.nextInt(5);
            var one = new Stated(
                    Ids.next(),
                    of.id,
                    country.unit(unit),
                    "",
                    Period.of(YEARS.get(by.nextInt(YEARS.size()))),
                    state == 0 ? State.values()[1 + by.nextInt(3)] : State.VALUE,
                    Maturity.values()[by.nextInt(3)],
                    state == 0 ? null : figure(by, of.rule),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            try {
                work.enter(ALL, EnterFigures.reported(Ids.next(), Measured.TODAY, List.of(one)));
                synchronized (stated) {
                    stated.add(one);
                }
            } catch (Refused there) {
                assertThat(there.problems()).isNotEmpty();
            }
        }

        private Figure figure(Random by, PlaceRule rule) {
            return rule == PlaceRule.RATIO && by.nextInt(6) > 0
                    ? Figure.parts(BigDecimal.valueOf(by.nextInt(50)), BigDecimal.valueOf(50 + by.nextInt(50)))
                    : Figure.number(BigDecimal.valueOf(by.nextInt(900), 1));
        }

        private void correct() {
            var before = any(stated);
            var rule = measures.stream()
                    .filter(each -> each.id.equals(before.indicator()))
                    .findFirst()
                    .orElseThrow()
                    .rule;
            var one = Stated.of(Ids.next(), before.indicator(), before.unit(), before.period(), figure(random, rule))
                    .correcting(before.id(), "Counted anew");
            work.enter(ALL, EnterFigures.reported(Ids.next(), today(), List.of(one)));
            stated.remove(before);
            stated.add(one);
        }

        void compare(@Nullable Instant knownAt) {
            for (var of : measures) {
                var given = given(of, knownAt);
                for (var unit : List.of("centre", "p1", "p2", "d1", "d2", "d3")) {
                    var node = country.node(unit);
                    var found = new TreeMap<String, String>();
                    series.list(ALL, new SeriesList.Question(of.id, node, "", null, null, knownAt), null, 50)
                            .facts()
                            .items()
                            .forEach(fact -> found.put(fact.period().code(), text(of.rule, fact)));
                    var expected = new TreeMap<String, String>();
                    for (var year : YEARS) {
                        var parts = new ArrayList<Part>();
                        below(node, Period.of(year).last()).forEach(commune -> {
                            var fact = given.get(commune + "/" + year);
                            parts.add(fact == null ? Part.missing(String.valueOf(commune)) : part(commune, fact));
                        });
                        if (parts.stream().anyMatch(part -> part.state() != null)) {
                            var whole = Aggregation.overPlaces(
                                    org.plumbline.verdict.PlaceRule.valueOf(of.rule.name()), 100, parts);
                            expected.put(year, text(of.rule, whole));
                        }
                    }
                    assertThat(found)
                            .as("%s of %s as known at %s", of.rule, unit, knownAt)
                            .isEqualTo(expected);
                }
            }
        }

        private String text(PlaceRule rule, Fact fact) {
            var made = fact.made();
            var figure = fact.figure();
            var value = figure == null
                    ? made.given() > 0 && rule != PlaceRule.RATIO ? "0" : "-"
                    : rule == PlaceRule.RATIO
                            ? figure.numerator().toPlainString() + "/"
                                    + figure.denominator().toPlainString()
                            : figure.value().stripTrailingZeros().toPlainString();
            return "%s: %d of %d, %d do not apply"
                    .formatted(value, made.given(), made.expected() - made.notApplicable(), made.notApplicable());
        }

        private String text(PlaceRule rule, Whole whole) {
            var value = rule == PlaceRule.RATIO
                    ? whole.parts() == null || whole.parts().denominator().signum() == 0
                            ? "-"
                            : whole.parts().numerator().toPlainString() + "/"
                                    + whole.parts().denominator().toPlainString()
                    : whole.value() == null
                            ? "-"
                            : whole.value().value(6).stripTrailingZeros().toPlainString();
            return "%s: %d of %d, %d do not apply"
                    .formatted(
                            value,
                            whole.given(),
                            whole.expected(),
                            whole.notApplicable().size());
        }

        private Part part(int commune, Fact fact) {
            var figure = fact.figure();
            var value = figure == null
                    ? null
                    : figure.hasParts()
                            ? new Value.Parts(figure.numerator(), figure.denominator())
                            : new Value.Amount(figure.value());
            return new Part(
                    String.valueOf(commune),
                    org.plumbline.verdict.State.valueOf(fact.state().name()),
                    value,
                    null);
        }

        private Map<String, Fact> given(Indicator of, @Nullable Instant knownAt) {
            var given = new HashMap<String, Fact>();
            for (var each : communes) {
                var node = country.node(each);
                series.list(ALL, new SeriesList.Question(of.id, node, "", null, null, knownAt), null, 50)
                        .facts()
                        .items()
                        .forEach(fact -> given.put(node + "/" + fact.period().code(), fact));
            }
            return given;
        }

        /** The communes under a unit on a day. */
        private List<Integer> below(int node, LocalDate on) {
            return store.read(
                    ALL,
                    () -> sql.sql("""
                                    SELECT c.descendant FROM organisation.closure c
                                      JOIN organisation.unit u ON u.node = c.descendant AND u.tier = 4
                                     WHERE c.line = 1 AND c.ancestor = :node AND c.valid_from <= :on AND c.valid_to > :on
                                     ORDER BY 1
                                    """)
                            .param("node", node)
                            .param("on", on)
                            .query(Integer.class)
                            .list());
        }
    }
}
