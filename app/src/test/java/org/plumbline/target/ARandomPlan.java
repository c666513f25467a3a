package org.plumbline.target;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Country;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Units;
import org.plumbline.standing.DueList;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.testing.ARandomCourse;
import org.plumbline.verdict.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A random province with targets of all kinds, figures, corrections, proofs, revisions, mergers and days that pass. */
abstract class ARandomPlan {

    static final Scope ALL = Scope.programme();

    @Autowired
    Units units;

    @Autowired
    Reach reach;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureWork work;

    @Autowired
    Targets targets;

    @Autowired
    TargetRows rows;

    @Autowired
    Store store;

    @Autowired
    Installation installation;

    @Autowired
    DueList due;

    @Autowired
    JdbcClient sql;

    Promise promise(UUID target, @Nullable Instant knownAt) {
        return store.read(ALL, () -> rows.promises(List.of(rows.item(target)), knownAt))
                .getFirst();
    }

    final class Run extends ARandomCourse {

        final Country country;
        final List<String> names = List.of("centre", "a", "b", "a1", "a2", "a3", "b1", "b2", "b3");
        private final List<UUID> measures = new ArrayList<>();
        final List<UUID> promises = new ArrayList<>();
        private final List<UUID> figures = new ArrayList<>();
        private final Map<UUID, Stated> stated = new HashMap<>();

        Run(Random random, Instant start) {
            super(random, installation, store, sql, start);
            this.country = new Country(units, reach);
            installation.playedAt(now(), () -> {
                due.catchUp();
                country.places(2, "centre", "a", "b");
                country.places(3, "a", "a1", "a2", "a3");
                country.places(3, "b", "b1", "b2", "b3");
                define(Measured.poverty());
                define(Measured.roads());
                define(Measured.text(Shape.YES_NO, null, Kept.STOCK, PlaceRule.NONE, TimeRule.NONE, Frequency.ONCE));
                define(Measured.text(Shape.RANK, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.QUARTER));
            });
        }

        private void define(DefinitionText text) {
            var id = Ids.next();
            indicators.define(
                    ALL,
                    new DefineIndicator(id, country.unit("centre"), "M" + measures.size(), text, Measured.LONG_AGO));
            measures.add(id);
        }

        @Override
        protected Instant later(Instant before) {
            var next = before.plus(Duration.ofMinutes(1 + random.nextInt(300)));
            return random.nextInt(4) == 0 ? next.plus(Duration.ofDays(1 + random.nextInt(25))) : next;
        }

        @Override
        protected void begin() {
            due.sweep();
        }

        @Override
        protected void step(int kind) {
            switch (kind) {
                case 0, 1, 2, 3 -> set();
                case 4 -> revise();
                case 5 -> targets.withdraw(ALL, new WithdrawTarget(Ids.next(), any(promises), 1, today(), "In error"));
                case 6 ->
                    work.prove(
                            ALL,
                            new ProveFigure(
                                    Ids.next(), any(figures), ProofLevel.DOCUMENT_CHECKED, "Seen", today(), List.of()));
                case 7 -> {
                    var gone = any(figures);
                    work.withdraw(ALL, new WithdrawFigure(Ids.next(), gone, "In error", today()));
                    figures.remove(gone);
                }
                case 8 -> correct();
                case 9 -> {
                    var from = any(names);
                    var to = from.charAt(0) + String.valueOf(1 + random.nextInt(3));
                    if (from.length() < 2 || from.equals(to) || from.equals("centre")) {
                        throw new IndexOutOfBoundsException();
                    }
                    units.reorganise(
                            ALL,
                            new Reorganise(
                                    Ids.next(),
                                    "Resolution",
                                    null,
                                    today(),
                                    List.of(new Reorganise.Merge(
                                            List.of(country.unit(from), country.unit(to)), country.unit(to)))));
                }
                default -> enter();
            }
        }

        private void set() {
            var which = random.nextInt(measures.size());
            var kind = switch (which) {
                case 0 -> any(List.of(Kind.REACH, Kind.AT_MOST, Kind.HOLD));
                case 1 -> any(List.of(Kind.CUMULATE, Kind.AT_LEAST));
                case 2 -> Kind.DELIVER;
                default -> Kind.RANK;
            };
            var id = Ids.next();
            var start = today().minusDays(random.nextInt(200));
            targets.set(
                    ALL,
                    new SetTarget(
                            id,
                            Terms.of(kind, measures.get(which), country.unit(any(names))),
                            goal(kind, start),
                            today().minusDays(random.nextInt(60)),
                            null));
            promises.add(id);
        }

        private GoalText goal(Kind kind, LocalDate start) {
            var level = switch (kind) {
                case DELIVER -> null;
                case RANK -> String.valueOf(1 + random.nextInt(20));
                default -> String.valueOf(5 + random.nextInt(40));
            };
            var due = today().plusDays(20 + random.nextInt(300));
            return TargetSamples.goal(kind == Kind.REACH ? "60" : null, level, start, due);
        }

        private void revise() {
            var target = any(promises);
            var promise = promise(target, null);
            targets.revise(
                    ALL,
                    new ReviseTarget(
                            Ids.next(),
                            target,
                            1,
                            goal(
                                    promise.terms().kind(),
                                    promise.terms().firstGoal().start()),
                            today().plusDays(random.nextInt(40) - 20),
                            null,
                            "Revised"));
        }

        private void enter() {
            var which = random.nextInt(measures.size());
            var end = today().minusDays(1L + random.nextInt(100));
            var period = switch (which) {
                case 0 -> Period.of(String.valueOf(end.getYear() - 1));
                case 1, 3 -> quarter(end.minusMonths(3));
                default -> Period.of(end.toString());
            };
            var one = Stated.of(Ids.next(), measures.get(which), country.unit(any(names)), period, figure(which));
            work.enter(ALL, EnterFigures.reported(Ids.next(), today(), List.of(one)));
            figures.add(one.id());
            stated.put(one.id(), one);
        }

        private static Period quarter(LocalDate day) {
            return Period.of(day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1));
        }

        private Figure figure(int which) {
            return switch (which) {
                case 0 ->
                    Figure.parts(BigDecimal.valueOf(random.nextInt(60)), BigDecimal.valueOf(60 + random.nextInt(60)));
                case 1 -> Figure.number(BigDecimal.valueOf(random.nextInt(30)));
                case 2 -> Figure.answer(random.nextBoolean());
                default -> Figure.place(1 + random.nextInt(20), 20);
            };
        }

        private void correct() {
            var before = stated.get(any(figures));
            var one = Stated.of(
                            Ids.next(),
                            before.indicator(),
                            before.unit(),
                            before.period(),
                            figure(measures.indexOf(before.indicator())))
                    .correcting(before.id(), "Counted anew");
            work.enter(ALL, EnterFigures.reported(Ids.next(), today(), List.of(one)));
            figures.remove(before.id());
            figures.add(one.id());
            stated.put(one.id(), one);
        }
    }
}
