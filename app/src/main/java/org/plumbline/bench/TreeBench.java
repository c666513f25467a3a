package org.plumbline.bench;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.bench.Figure.Unit;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Line;
import org.plumbline.organisation.TreeCheck;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Snapshot;

/** The dated tree: founding a country, reading it, reforming it, and whether the closure still tells what the edges tell. */
final class TreeBench {

    private static final Scope ALL = Scope.programme();
    private static final LocalDate BEFORE = Country.REFORM.minusDays(1);
    private static final double ROOT_BAR = 10;
    private static final double REFORM_BAR = 5;
    private static final String RAW = "raw SQL";

    private static final String DESCENDANTS = """
            SELECT coalesce(array_agg(descendant), '{}') FROM organisation.closure
             WHERE line = 1 AND ancestor = ? AND valid_from <= ? AND valid_to > ? AND distance > 0
            """;
    private static final String ANCESTORS = """
            SELECT ancestor FROM organisation.closure
             WHERE line = 1 AND descendant = ? AND valid_from <= ? AND valid_to > ? ORDER BY distance DESC
            """;
    private static final String CHILDREN = """
            SELECT node FROM organisation.edge
             WHERE line = 1 AND parent = ? AND known_to = 'infinity' AND valid_from <= ? AND valid_to > ?
            """;
    private static final String NAMES =
            "SELECT node, name FROM organisation.unit_name WHERE search_key LIKE ? LIMIT 20";

    private final Figures figures;
    private final Country country;
    private final int runs;

    TreeBench(Figures figures, int size, int runs) {
        this.figures = figures;
        this.country = new Country(size);
        this.runs = runs;
    }

    /** Gives false if the closure is wrong on any day looked at. */
    boolean run() {
        try (var house = ThrowAway.start()) {
            var units = house.bean(Units.class);
            var size = country.units.size();
            var founding = country.found(units) / 1000;
            figures.say("founding", size / founding, Unit.ROWS_PER_S, size);
            var today = house.bean(Installation.class).today();
            read(house, units, "", BEFORE, today);
            var reform = Sample.time(() -> units.reorganise(ALL, country.reform())) / 1000;
            figures.say(figures.figure("reform 63 to 34 without districts", reform, Unit.S, size)
                    .atMost(REFORM_BAR));
            read(house, units, " after the reform", Country.REFORM, today);
            return right(house, today);
        }
    }

    private void read(ThrowAway house, Units units, String when, LocalDate on, LocalDate today) {
        var root = units.get(ALL, country.root).node();
        var province = units.get(ALL, country.provinces.getFirst()).node();
        var leaf = units.get(ALL, country.units.getLast().id()).node();
        try (var bare = new BareSql(house.credentials(), today)) {
            compare(
                    "root descendants" + when,
                    Sample.of(runs, () -> units.descendants(ALL, root, Line.MAIN, on)),
                    bare.sample(runs, DESCENDANTS, root, on, on),
                    ROOT_BAR);
            compare(
                    "province descendants" + when,
                    Sample.of(runs, () -> units.descendants(ALL, province, Line.MAIN, on)),
                    bare.sample(runs, DESCENDANTS, province, on, on),
                    0);
            compare(
                    "leaf ancestors" + when,
                    Sample.of(runs, () -> units.path(ALL, leaf, on)),
                    bare.sample(runs, ANCESTORS, leaf, on, on),
                    0);
            compare(
                    "province children" + when,
                    Sample.of(runs, () -> units.children(ALL, province, Line.MAIN, on)),
                    bare.sample(runs, CHILDREN, province, on, on),
                    0);
            compare(
                    "unit search" + when,
                    Sample.of(runs, () -> units.search(ALL, "quang ninh", 20, null)),
                    bare.sample(runs, NAMES, "%quang ninh%"),
                    0);
        }
    }

    private void compare(String metric, Sample sample, Sample bare, double bar) {
        figures.compare(metric, sample, RAW, bare, bar);
    }

    /** Compares the closure with what follows from the edges, each on its own, on days around the reform. */
    private boolean right(ThrowAway house, LocalDate today) {
        var wrong = 0L;
        var rows = 0L;
        var time = 0d;
        try (var moment = Snapshot.of(house.credentials());
                var bare = new BareSql(house.credentials(), today)) {
            for (var day : List.of(Country.FOUNDED, BEFORE, Country.REFORM, Country.REFORM.plusYears(10))) {
                var differs = new long[1];
                time += Sample.time(() -> differs[0] = TreeCheck.differences(moment.sql(), day));
                wrong += differs[0];
                rows += bare.number(
                        "SELECT count(*) FROM organisation.closure WHERE line = 1 AND valid_from <= ? AND valid_to > ?",
                        day,
                        day);
                figures.note("Closure on %s: %d rows differ from what the edges say", day, differs[0]);
            }
        }
        figures.say("closure checked against edges", rows / (time / 1000), Unit.ROWS_PER_S, rows);
        figures.note(
                wrong == 0 ? "The closure is right on every day looked at." : "WRONG: %d rows of the closure.", wrong);
        return wrong == 0;
    }
}
