package org.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Role;
import org.plumbline.bench.Figure.Unit;
import org.plumbline.bench.Load.Step;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.standing.Fold;
import org.plumbline.standing.Recount;
import org.plumbline.store.Installation;
import org.plumbline.store.Snapshot;
import org.plumbline.target.TargetCounts;

/** A million targets: their counts read at any unit, figures and whole returns entered through the front door, and whether all stays exact. */
final class TargetBench {

    private static final Scope ALL = Scope.programme();
    private static final int CLERKS = 8;
    private static final int RETURN = 20;
    private static final double READ_BAR = 20;
    private static final double FIGURE_BAR = 10;
    private static final double RETURN_BAR = 1_500;
    private static final double RETURNS_BAR = 3_000;
    private static final double TOGETHER_BAR = 4;
    private static final double PAGE_BAR = 150;
    private static final String PEER = "raw SQL";
    private static final String NOTHING = "select 1";

    private final Figures figures;
    private final Country country;
    private final int items;
    private final int runs;
    private final double seconds;
    private final int warmUp;
    private final @Nullable Path data;

    TargetBench(Figures figures, int size, int items, int runs, double seconds, int warmUp, @Nullable Path data) {
        this.warmUp = warmUp;
        this.figures = figures;
        this.country = new Country(size);
        this.items = items;
        this.runs = runs;
        this.seconds = seconds;
        this.data = data;
    }

    /** Gives false if any count was wrong, or if anybody stood in another's way so that one had to give in. */
    boolean run(boolean pagesOnly) {
        try (var house = data == null ? ThrowAway.start() : ThrowAway.keptIn(data)) {
            var paperwork = new Paperwork(house, country);
            var targets = new TargetRows(house, country, items);
            if (house.bean(Units.class).find(ALL, country.root).isEmpty()) {
                country.found(house.bean(Units.class));
                paperwork.write();
                var took = Sample.time(() -> targets.write(paperwork.toAll())) / 1000;
                figures.say("targets written", targets.size() / took, Unit.ROWS_PER_S, targets.size());
            }
            if (pagesOnly) {
                pages(house, paperwork, targets);
                return true;
            }
            flush();
            read(house);
            var returns = new Returns(house, targets, paperwork.toAll());
            write(returns);
            write(house, returns);
            var right = together(house, returns);
            pages(house, paperwork, targets);
            var deadlocks = deadlocks(house);
            figures.note("%d deadlocks", deadlocks);
            return right && deadlocks == 0;
        }
    }

    /** What this machine takes to put one page where a power cut cannot reach it: no write can be quicker. */
    private void flush() {
        var folder = data == null ? ThrowAway.folder() : data;
        var file = folder.resolve("flush.bench");
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            var page = ByteBuffer.allocate(8192);
            var sample = Sample.of(runs, () -> {
                try {
                    channel.write(page.clear(), 0);
                    channel.force(false);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            figures.say("flush of this machine p95", sample.p95(), Unit.MS, sample.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (data == null) {
                ThrowAway.delete(folder);
            }
        }
    }

    private void read(ThrowAway house) {
        var today = house.bean(Installation.class).today();
        var counts = house.bean(TargetCounts.class);
        try (var bare = new BareSql(house.credentials(), today);
                var statement = new CountsStatement(house.credentials(), today)) {
            for (var place : List.of("root", "province", "district", "commune")) {
                var id = switch (place) {
                    case "root" -> country.root;
                    case "province" -> country.provinces.getFirst();
                    case "district" -> country.districts.getFirst();
                    default -> country.communes.getFirst();
                };
                var node = house.bean(Units.class).get(ALL, id).node();
                figures.compare(
                        "targets of a " + place + " read in the database",
                        statement.sample(runs, TargetCounts.AS_REPORTED, node),
                        PEER,
                        bare.sample(Math.max(5, runs / 20), GROUPED, node, today, today),
                        READ_BAR);
                var door = Sample.of(runs, () -> counts.of(ALL, TargetCounts.Question.of(node, today)));
                figures.say(figures.figure(
                                "scorecard of a " + place + " through the front door p95",
                                door.p95(),
                                Unit.MS,
                                door.size())
                        .atMost(READ_BAR));
            }
        }
    }

    private static final String GROUPED = RollupBench.GROUPED.replace("h.subject = 1", "h.subject = 2");

    private void write(Returns returns) {
        returns.run(1, 1, false, seconds / 2);
        figures("one figure, spread, 1 clerk", returns.run(1, 1, false, seconds), FIGURE_BAR, 0);
        figures("one figure, one directive, 1 clerk", returns.run(1, 1, true, seconds), FIGURE_BAR, 0);
        figures("one figure, one directive, 8 clerks", returns.run(CLERKS, 1, true, seconds), 0, 0);
        figures("returns of 20, one directive, 1 clerk", returns.run(1, RETURN, true, seconds), 0, RETURN_BAR);
        figures("returns of 20, one directive, 8 clerks", returns.run(CLERKS, RETURN, true, seconds), 0, RETURNS_BAR);
    }

    private Returns.Result figures(String name, Returns.Result result, double slowest, double least) {
        var rate = figures.figure(
                name, result.perSecond(), Unit.FIGURES_PER_S, result.times().size());
        figures.say(least > 0 ? rate.atLeast(least) : rate);
        var p95 = figures.figure(
                name + " p95", result.times().p95(), Unit.MS, result.times().size());
        figures.say(slowest > 0 ? p95.atMost(slowest) : p95);
        return result;
    }

    /** The same where every commit waits two milliseconds longer, as on an ordinary disk or with a second server. */
    private void write(ThrowAway house, Returns returns) {
        house.asSuperuser("ALTER SYSTEM SET commit_delay = 2000");
        house.asSuperuser("ALTER SYSTEM SET commit_siblings = 0");
        house.asSuperuser("SELECT pg_reload_conf()");
        try {
            var one = figures("one figure, commits 2 ms later, 1 clerk", returns.run(1, 1, true, seconds), 0, 0);
            var eight = returns.run(CLERKS, 1, true, seconds);
            figures.say(figures.figure(
                            "one figure, commits 2 ms later, 8 clerks",
                            eight.perSecond(),
                            Unit.FIGURES_PER_S,
                            eight.times().size())
                    .against("1 clerk", one.perSecond())
                    .atLeast(TOGETHER_BAR * one.perSecond()));
        } finally {
            house.asSuperuser("ALTER SYSTEM RESET commit_delay");
            house.asSuperuser("ALTER SYSTEM RESET commit_siblings");
            house.asSuperuser("SELECT pg_reload_conf()");
        }
    }

    /** Eight clerks with whole returns, the fold, and a reader of the root at once. */
    private boolean together(ThrowAway house, Returns returns) {
        var today = house.bean(Installation.class).today();
        var root = house.bean(Units.class).get(ALL, country.root).node();
        var counts = house.bean(TargetCounts.class);
        var writing = CompletableFuture.supplyAsync(() -> returns.run(CLERKS, RETURN, false, 2 * seconds));
        Writers.pause(seconds / 2);
        var reads = Sample.of(Math.max(10, runs / 5), () -> counts.of(ALL, TargetCounts.Question.of(root, today)));
        figures.say(figures.figure("scorecard of the root beside 8 clerks p95", reads.p95(), Unit.MS, reads.size()));
        var during = right(house, "while 8 clerks report");
        var written = writing.join();
        figures("returns of 20, spread, 8 clerks", written, 0, RETURNS_BAR);
        var after = right(house, "after 8 clerks");
        while (house.bean(Fold.class).waiting() > 0) {
            Writers.pause(0.1);
        }
        return during & after & right(house, "when all is folded");
    }

    /** Eight clients without a pause: the pages of units, documents and targets, and the lists behind them. */
    private void pages(ThrowAway house, Paperwork paperwork, TargetRows targets) {
        var readers = new Readers(house);
        var run = Ids.next().toString().substring(24);
        var logins = List.of(
                readers.open("centre-" + run, country.root, Role.OFFICE, true),
                readers.open("province-" + run, country.provinces.getFirst(), Role.OFFICE, true),
                readers.open("clerk-" + run, country.communes.get(reader()), Role.CLERK, false));
        var browsers = IntStream.range(0, CLERKS)
                .mapToObj(i -> Browser.signedIn(house.address(), logins.get(i % logins.size()), readers.password()))
                .toList();
        try (var program = Browser.withToken(house.address(), readers.token(country.root))) {
            var nothing = Load.run(PagesBench.nothing(house), Math.min(2, warmUp), Math.min(5, (int) seconds + 1));
            var bare = Objects.requireNonNull(nothing.samples().get(NOTHING));
            figures.say(NOTHING + " p95", bare.p95(), Unit.MS, bare.size());
            for (var part : List.of(true, false)) {
                var result = Load.run(
                        browsers.stream()
                                .map(each -> part
                                        ? places(each, paperwork, targets)
                                        : lists(each, program, paperwork, targets))
                                .toList(),
                        warmUp,
                        Math.max(3, (int) (4 * seconds)));
                result.samples().forEach((name, sample) -> figures.compare(name, sample, NOTHING, bare, PAGE_BAR));
                figures.say("all of these", result.perSecond(), Unit.REQUESTS_PER_S, result.size());
            }
        } finally {
            browsers.forEach(Browser::close);
        }
    }

    /** The pages of which the bar speaks. */
    private List<Step> places(Browser reader, Paperwork paperwork, TargetRows targets) {
        return List.of(
                step("unit page of the root", reader, "/units/" + country.root),
                step("unit page of a province", reader, "/units/" + country.provinces.getFirst()),
                step("unit page of a commune", reader, "/units/" + country.communes.get(reader())),
                step("directive page, a fifth of all targets", reader, "/directives/" + paperwork.toAll()),
                step("target page of a commune", reader, "/targets/" + targets.id(commune())));
    }

    private List<Step> lists(Browser reader, Browser program, Paperwork paperwork, TargetRows targets) {
        var province = country.provinces.getFirst();
        return List.of(
                step("targets of a province, unit by unit", reader, "/units/" + province + "/targets"),
                step("targets list", reader, "/targets"),
                step(
                        "targets under half below a province",
                        reader,
                        "/targets?unit=" + province + "&below=1&cls=underHalf"),
                step("targets of a directive", reader, "/targets?directive=" + paperwork.toAll()),
                step("thread of a target", reader, "/thread/target/" + targets.id(commune())),
                step("thread of the directive", reader, "/thread/directive/" + paperwork.toAll()),
                step("directives list with bands", reader, "/directives"),
                step("API scorecard of the root", program, "/api/v1/units/" + country.root + "/scorecard"),
                step("API verdict", program, "/api/v1/targets/" + targets.id(commune()) + "/verdict"));
    }

    /** A commune of the first province under the document that has a fifth of all targets: every reader may see what it promised. */
    private int reader() {
        var i = 0;
        while (place(i) % 5 > 0) {
            i += country.provinces.size();
        }
        return i;
    }

    /** Units hold targets from the top down. */
    private int place(int commune) {
        return 1 + country.provinces.size() + country.districts.size() + commune;
    }

    /** The first target of that commune. */
    private long commune() {
        return (long) place(reader()) * TargetRows.OF_ONE + 1;
    }

    private static Step step(String name, Browser browser, String path) {
        return new Step(name, () -> browser.get(path));
    }

    private boolean right(ThrowAway house, String when) {
        try (var moment = Snapshot.of(house.credentials())) {
            var waiting = Recount.waiting(moment.sql());
            var rows = Recount.rows(moment.sql());
            var differs = Recount.differences(moment.sql()).size();
            var history = Recount.historyDifferences(moment.sql()).size();
            figures.note(
                    "Counts of targets %s: %d rows, %d waiting, %d differ; history: %d differ",
                    when, rows, waiting, differs, history);
            return differs == 0 && history == 0;
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
}
