package org.plumbline.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.plumbline.bench.Figure.Unit;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.Units;
import org.plumbline.standing.Fold;
import org.plumbline.standing.Keeper;
import org.plumbline.standing.Recount;
import org.plumbline.standing.Tallies;
import org.plumbline.store.Installation;
import org.plumbline.store.Snapshot;

/** Counts rolled up over a country: reading them, writing beside them, folding, reorganising, and whether they stay exact. */
final class RollupBench {

    private static final Scope ALL = Scope.programme();
    private static final double READ_BAR = 20;
    private static final int WRITERS = 8;
    private static final String PEER = "raw SQL";
    private static final String NOTHING = "nothing kept";

    static final String GROUPED = """
            SELECT h.class, count(*) FROM standing.held h
             WHERE h.subject = 1
               AND h.node IN (SELECT c.descendant FROM organisation.closure c
                               WHERE c.line = 1 AND c.ancestor = ? AND c.valid_from <= ? AND c.valid_to > ?)
             GROUP BY h.class
            """;

    private final Figures figures;
    private final Country country;
    private final int items;
    private final int runs;
    private final double seconds;

    RollupBench(Figures figures, int size, int items, int runs, double seconds) {
        this.figures = figures;
        this.country = new Country(size);
        this.items = items;
        this.runs = runs;
        this.seconds = seconds;
    }

    /** Gives false if any count was wrong, or if anybody stood in another's way so that one had to give in. */
    boolean run() {
        try (var house = ThrowAway.start()) {
            country.found(house.bean(Units.class));
            var standings = new Standings(house, country, items);
            fill(house, standings);
            read(house, "");
            write(house, standings);
            fold(house, standings);
            var right = together(house, standings);
            reform(house);
            right &= right(house, "after the reform");
            read(house, " after the reform");
            var deadlocks = deadlocks(house);
            figures.note("%d deadlocks", deadlocks);
            return right && deadlocks == 0;
        }
    }

    private void fill(ThrowAway house, Standings standings) {
        var took = standings.fill() / 1000;
        figures.say("items recorded", standings.size() / took, Unit.ROWS_PER_S, standings.size());
        settle(house);
        execute(house, """
                CREATE SCHEMA bench_rollup;
                GRANT USAGE ON SCHEMA bench_rollup TO plumbline_app;
                CREATE TABLE bench_rollup.held (LIKE standing.held INCLUDING ALL) WITH (fillfactor = 80);
                CREATE TABLE bench_rollup.span (LIKE standing.span INCLUDING ALL);
                GRANT ALL ON ALL TABLES IN SCHEMA bench_rollup TO plumbline_app;
                SELECT set_config('plumbline.scope', 'programme', false), set_config('plumbline.everything', 'on', false);
                INSERT INTO bench_rollup.held SELECT * FROM standing.held;
                INSERT INTO bench_rollup.span SELECT * FROM standing.span;
                ANALYZE;
                """);
    }

    private void read(ThrowAway house, String when) {
        var today = house.bean(Installation.class).today();
        var tallies = house.bean(Tallies.class);
        try (var bare = new BareSql(house.credentials(), today);
                var statement = new CountsStatement(house.credentials(), today)) {
            for (var which : List.of("root", "province")) {
                var id = which.equals("root") ? country.root : country.provinces.getFirst();
                var node = house.bean(Units.class).get(ALL, id).node();
                figures.compare(
                        which + " read in the database" + when,
                        statement.sample(runs, Standings.SUBJECT, node),
                        PEER,
                        bare.sample(Math.max(5, runs / 20), GROUPED, node, today, today),
                        READ_BAR);
                var door = Sample.of(runs, () -> tallies.of(ALL, Standings.SUBJECT, node, null, null));
                figures.say(which + " read through the front door" + when + " p95", door.p95(), Unit.MS, door.size());
            }
        }
    }

    private void write(ThrowAway house, Standings standings) {
        var writers = new Writers(house, standings);
        for (var hot : List.of(false, true)) {
            for (var count : List.of(1, WRITERS)) {
                var name = "writes " + (hot ? "hot" : "spread") + ", " + count + (count == 1 ? " writer" : " writers");
                var peer = writers.run(writers.nothingKept(), count, hot, seconds);
                var kept = writers.run(writers.kept(), count, hot, seconds);
                figures.say(figures.figure(
                                name,
                                kept.perSecond(),
                                Unit.ROWS_PER_S,
                                kept.times().size())
                        .against(NOTHING, peer.perSecond()));
                figures.say(figures.figure(
                                name + " p95",
                                kept.times().p95(),
                                Unit.MS,
                                kept.times().size())
                        .against(NOTHING, peer.times().p95()));
            }
        }
        settle(house);
    }

    private void fold(ThrowAway house, Standings standings) {
        house.bean(Keeper.class).stop();
        var fold = house.bean(Fold.class);
        for (var waiting : List.of(2_000, 20_000)) {
            standings.change(Math.min(waiting, items), new Random(waiting));
            var today = house.bean(Installation.class).today();
            var root = house.bean(Units.class).get(ALL, country.root).node();
            try (var statement = new CountsStatement(house.credentials(), today)) {
                var sample = statement.sample(Math.max(10, runs / 5), Standings.SUBJECT, root);
                figures.say(
                        "root read with %d waiting p95".formatted(fold.waiting()),
                        sample.p95(),
                        Unit.MS,
                        sample.size());
            }
            var folded = new int[1];
            var took = Sample.time(() -> folded[0] = fold.all()) / 1000;
            figures.say("fold of " + waiting, folded[0] / took, Unit.ROWS_PER_S, folded[0]);
        }
        house.bean(Keeper.class).start();
    }

    /** Eight writers, the fold, a reader and a merger of two provinces at once. */
    private boolean together(ThrowAway house, Standings standings) {
        var writers = new Writers(house, standings);
        var units = house.bean(Units.class);
        var today = house.bean(Installation.class).today();
        var root = units.get(ALL, country.root).node();
        var writing = CompletableFuture.supplyAsync(() -> writers.run(writers.kept(), WRITERS, false, 2 * seconds));
        Writers.pause(seconds / 2);
        var merger = Sample.time(() -> units.reorganise(ALL, merger(today))) / 1000;
        try (var statement = new CountsStatement(house.credentials(), today)) {
            var reads = statement.sample(Math.max(10, runs / 5), Standings.SUBJECT, root);
            figures.say(figures.figure("root read beside 8 writers p95", reads.p95(), Unit.MS, reads.size()));
        }
        var during = right(house, "while 8 writers write");
        var written = writing.join();
        figures.say("merger of two provinces beside 8 writers", merger, Unit.S, 1);
        figures.say(
                "writes beside a merger, 8 writers",
                written.perSecond(),
                Unit.ROWS_PER_S,
                written.times().size());
        var after = right(house, "after 8 writers and a merger");
        settle(house);
        return during & after & right(house, "when all is folded");
    }

    private Reorganise merger(LocalDate on) {
        var gone = country.provinces.getLast();
        var heir = country.provinces.get(40);
        return new Reorganise(
                new UUID(7, 7),
                "Merger of the benchmark",
                null,
                on,
                List.of(new Reorganise.Merge(List.of(gone), heir)));
    }

    private void reform(ThrowAway house) {
        var reform = new Country(country.units.size()).reform();
        var steps = reform.steps().stream()
                .filter(step -> !(step instanceof Reorganise.Merge merge
                        && merge.predecessors().contains(country.provinces.getLast())))
                .toList();
        var deed = new Reorganise(
                reform.id(),
                reform.reference(),
                null,
                house.bean(Installation.class).today(),
                steps);
        var took = Sample.time(() -> house.bean(Units.class).reorganise(ALL, deed)) / 1000;
        figures.say("reform 63 to 34 without districts, counts carried over", took, Unit.S, country.units.size());
    }

    private boolean right(ThrowAway house, String when) {
        try (var moment = Snapshot.of(house.credentials())) {
            var waiting = Recount.waiting(moment.sql());
            var rows = Recount.rows(moment.sql());
            var differs = new int[1];
            var took = Sample.time(
                            () -> differs[0] = Recount.differences(moment.sql()).size())
                    / 1000;
            figures.note("Counts %s: %d rows, %d waiting, %d differ (%.1f s)", when, rows, waiting, differs[0], took);
            return differs[0] == 0;
        }
    }

    /** Waits until nothing waits. */
    private static void settle(ThrowAway house) {
        while (house.bean(Fold.class).waiting() > 0) {
            Writers.pause(0.1);
        }
    }

    private static long deadlocks(ThrowAway house) {
        try (var moment = Snapshot.of(house.credentials())) {
            return moment.sql()
                    .sql("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
                    .query(Long.class)
                    .single();
        }
    }

    private static void execute(ThrowAway house, String text) {
        var credentials = house.credentials();
        try (var connection = DriverManager.getConnection(
                        credentials.url(), credentials.ownerName(), credentials.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
