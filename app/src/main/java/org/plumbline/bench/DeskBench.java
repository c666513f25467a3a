package org.plumbline.bench;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Role;
import org.plumbline.bench.Figure.Unit;
import org.plumbline.bench.Load.Step;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.programme.TaskCounts;
import org.plumbline.standing.Recount;
import org.plumbline.store.Installation;
import org.plumbline.store.Snapshot;

/**
 * A million assignments: desks, posts, lists and counts of three readers under eight clients without a pause, and the counts of
 * the root and of a province alone in the database.
 */
final class DeskBench {

    private static final Scope ALL = Scope.programme();
    private static final int CLIENTS = 8;
    private static final double BAR = 150;
    private static final double DATABASE_BAR = 20;
    private static final double PAST_BAR = 50;
    private static final int RUNS = 100;
    private static final String PEER = "select 1";
    private static final String RAW = "raw SQL";

    private final Figures figures;
    private final Country country;
    private final int items;
    private final int warmUp;
    private final int seconds;
    private final @Nullable Path data;

    DeskBench(Figures figures, int size, int items, int warmUp, int seconds, @Nullable Path data) {
        this.figures = figures;
        this.country = new Country(size);
        this.items = items;
        this.warmUp = warmUp;
        this.seconds = seconds;
        this.data = data;
    }

    /** Gives false if a count was wrong. */
    boolean run() {
        try (var house = data == null ? ThrowAway.start() : ThrowAway.keptIn(data)) {
            var paperwork = new Paperwork(house, country);
            var tasks = new TaskRows(house, items);
            if (house.bean(Units.class).find(ALL, country.root).isEmpty()) {
                load(house, paperwork, tasks);
            }
            var right = right(house, paperwork);
            figures.machine();
            counts(house);
            pages(house, paperwork, tasks);
            figures.machine();
            return right;
        }
    }

    private void load(ThrowAway house, Paperwork paperwork, TaskRows tasks) {
        var size = country.units.size();
        figures.say("founding", size / (country.found(house.bean(Units.class)) / 1000), Unit.ROWS_PER_S, size);
        figures.say("directives with answers", Sample.time(paperwork::write) / 1000, Unit.S, paperwork.size());
        var took = Sample.time(tasks::write) / 1000;
        figures.say("assignments written", items / took, Unit.ROWS_PER_S, items);
    }

    /** Whether the counts are those of the items, the items stand as their history ends, and rows are judged as they are counted. */
    private boolean right(ThrowAway house, Paperwork paperwork) {
        int differs;
        int astray;
        try (var moment = Snapshot.of(house.credentials())) {
            differs = Recount.differences(moment.sql()).size();
            astray = Recount.historyDifferences(moment.sql()).size();
        }
        var counts = house.bean(TaskCounts.class);
        var judged = counts.ofDirective(ALL, paperwork.toAll());
        var counted = counts.of(ALL, node(house, country.root), paperwork.toAll());
        figures.note(
                "Counts: %d differ; history: %d differ; under the directive to all communes %s",
                differs, astray, judged);
        if (!judged.equals(counted)) {
            figures.note("but counted are %s", counted);
        }
        return differs == 0 && astray == 0 && judged.equals(counted);
    }

    private void counts(ThrowAway house) {
        var today = house.bean(Installation.class).today();
        try (var bare = new BareSql(house.credentials(), today);
                var statement = new CountsStatement(house.credentials(), today)) {
            for (var which : List.of("root", "province")) {
                var node = node(house, which.equals("root") ? country.root : country.provinces.getFirst());
                figures.compare(
                        which + " standing in the database",
                        statement.sample(RUNS, Standings.SUBJECT, node),
                        RAW,
                        bare.sample(5, RollupBench.GROUPED, node, today, today),
                        DATABASE_BAR);
            }
        }
    }

    private void pages(ThrowAway house, Paperwork paperwork, TaskRows tasks) {
        var readers = new Readers(house);
        var run = Ids.next().toString().substring(24);
        var who = List.of("the centre's office", "a province's office", "a commune's clerk");
        var logins = List.of(
                readers.open("centre-" + run, country.root, Role.OFFICE, true),
                readers.open("province-" + run, country.provinces.getFirst(), Role.OFFICE, true),
                readers.open("clerk-" + run, country.communes.getFirst(), Role.CLERK, false));
        var browsers = IntStream.range(0, CLIENTS)
                .mapToObj(i -> Browser.signedIn(house.address(), logins.get(i % logins.size()), readers.password()))
                .toList();
        try (var program = Browser.withToken(house.address(), readers.token(country.root))) {
            var nothing = Load.run(PagesBench.nothing(house), Math.min(2, warmUp), Math.min(5, seconds));
            var bare = Objects.requireNonNull(nothing.samples().get(PEER));
            figures.say(PEER + " p95", bare.p95(), Unit.MS, bare.size());
            run(bare, i -> desks(house, browsers.get(i), who.get(i % who.size()), tasks));
            run(bare, i -> lists(browsers.get(i), program, paperwork, past(house)));
            var root = Sample.of(
                    Math.max(5, seconds / 2),
                    () -> program.get("/api/v1/units/" + country.root + "/tasks" + past(house)));
            figures.say(figures.figure(
                            "API tasks of the root in the past, one client p95", root.p95(), Unit.MS, root.size())
                    .atMost(PAST_BAR));
        } finally {
            browsers.forEach(Browser::close);
        }
    }

    /** Eight clients without a pause, each with its own list of steps. */
    private void run(Sample bare, IntFunction<List<Step>> steps) {
        var result = Load.run(IntStream.range(0, CLIENTS).mapToObj(steps).toList(), warmUp, seconds);
        result.samples().forEach((name, sample) -> figures.compare(name, sample, PEER, bare, BAR));
        figures.say("all of these", result.perSecond(), Unit.REQUESTS_PER_S, result.size());
    }

    /** What offices open every morning. */
    private List<Step> desks(ThrowAway house, Browser reader, String who, TaskRows tasks) {
        return List.of(
                step("desk of " + who, reader, "/"),
                step("post page, most tasks", reader, post(house, tasks, country.provinces.getFirst())),
                step("post page, ordinary", reader, post(house, tasks, country.communes.getFirst())));
    }

    private static String post(ThrowAway house, TaskRows tasks, UUID unit) {
        return "/posts/" + tasks.post(node(house, unit));
    }

    /** The lists behind it, and the pages of units and of the document with the most assignments. */
    private List<Step> lists(Browser reader, Browser program, Paperwork paperwork, String past) {
        var province = country.provinces.getFirst();
        var directive = "/directives/" + paperwork.toAll();
        return List.of(
                step("assignments list", reader, "/assignments"),
                step("assignments, second page", reader, "/assignments?page=2"),
                step(
                        "assignments overdue below a province",
                        reader,
                        "/assignments?unit=" + province + "&below=true&standing=OVERDUE"),
                step("assignments of a directive", reader, "/assignments?directive=" + paperwork.toAll()),
                step("unit page of the root", reader, "/units/" + country.root),
                step("unit page of a province", reader, "/units/" + province),
                step("unit page of a commune", reader, "/units/" + country.communes.getFirst()),
                step("directive page with tasks", reader, directive),
                step("API assignments overdue", program, "/api/v1/assignments?standing=OVERDUE"),
                step("API tasks of the root", program, "/api/v1/units/" + country.root + "/tasks"),
                step("API tasks of a province in the past", program, "/api/v1/units/" + province + "/tasks" + past));
    }

    /** Sixty days ago, as it was known ten days later. */
    private static String past(ThrowAway house) {
        var installation = house.bean(Installation.class);
        return "?on=" + installation.today().minusDays(60) + "&knownAt="
                + installation.now().minus(50, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Step step(String name, Browser browser, String path) {
        return new Step(name, () -> browser.get(path));
    }

    private static int node(ThrowAway house, UUID unit) {
        return house.bean(Units.class).get(ALL, unit).node();
    }
}
