package org.plumbline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Country;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.testing.ARandomCourse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A random province with figures, corrections, withdrawals, proofs, moves and mergers, added up at any moment or never. */
abstract class ARandomSum {

    static final Scope ALL = Scope.programme();
    static final List<String> YEARS = List.of("2022", "2023", "2024");

    /** These tests let days pass, which others must not see. */
    @TestConfiguration(proxyBeanMethods = false)
    static class DatabaseOfItsOwn {}

    @Autowired
    Units units;

    @Autowired
    Reach reach;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureWork work;

    @Autowired
    PartFold fold;

    @Autowired
    Store store;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlainSums plain;

    List<PartCheck.Difference> differences() {
        return store.read(ALL, () -> PartCheck.differences(sql));
    }

    record Indicator(UUID id, PlaceRule rule) {}

    final class Run extends ARandomCourse {

        private final boolean folds;
        final Country country;
        final List<String> communes = List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8");
        final List<Indicator> measures = new ArrayList<>();
        private final List<Stated> stated = new ArrayList<>();

        Run(Random random, boolean folds) {
            super(random, installation, store, sql, Instant.parse("2025-03-15T03:00:00Z"));
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

        private static DefinitionText yearly(PlaceRule rule) {
            return Measured.text(Shape.NUMBER, "kilometres", Kept.STOCK, rule, TimeRule.LAST, Frequency.YEAR);
        }

        private void define(PlaceRule rule, DefinitionText text) {
            var id = Ids.next();
            indicators.define(
                    ALL, new DefineIndicator(id, country.unit("centre"), rule + "-" + id, text, Measured.LONG_AGO));
            measures.add(new Indicator(id, rule));
        }

        @Override
        protected Instant later(Instant before) {
            return before.plus(Duration.ofMinutes(1 + random.nextInt(100)));
        }

        @Override
        protected void step(int kind) {
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

        /** Within the years of the figures, in any order: what was recorded last counts. */
        private LocalDate someDay() {
            return LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_100));
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
                assertThat(there.problems())
                        .extracting(Problem::code)
                        .as("only what has a figure already")
                        .containsOnly("indicator.figure-there");
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
            plain.compare(this, knownAt);
        }
    }
}
