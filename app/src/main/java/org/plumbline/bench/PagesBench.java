package org.plumbline.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.plumbline.access.Role;
import org.plumbline.bench.Figure.Unit;
import org.plumbline.bench.Load.Step;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages under eight clients: the centre, a province and a commune read side by side, a program asks for standings. */
final class PagesBench {

    private static final int CLIENTS = 8;
    private static final double BAR = 150;
    private static final double FIRST_VISIT_BAR = 0.06;
    private static final double LATER_BAR = 0.015;
    private static final double MEMORY_BAR = 1000;
    private static final String PEER = "select 1";
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/static/[^\"]+\\.(?:css|js))\"");

    private final Figures figures;
    private final Country country;
    private final int warmUp;
    private final int seconds;

    PagesBench(Figures figures, int size, int warmUp, int seconds) {
        this.figures = figures;
        this.country = new Country(size);
        this.warmUp = warmUp;
        this.seconds = seconds;
    }

    boolean run() {
        try (var house = ThrowAway.start()) {
            var size = country.units.size();
            figures.say("founding", size / (country.found(house.bean(Units.class)) / 1000), Unit.ROWS_PER_S, size);
            var paperwork = new Paperwork(house, country);
            figures.say("directives with answers", Sample.time(paperwork::write) / 1000, Unit.S, paperwork.size());
            measure(house, paperwork);
            figures.say(figures.figure("memory of all processes", Memory.of(ProcessHandle.current()), Unit.MB, size)
                    .atMost(MEMORY_BAR));
            return true;
        }
    }

    private void measure(ThrowAway house, Paperwork paperwork) {
        var readers = new Readers(house);
        var centre = readers.open("centre-office", country.root, Role.OFFICE, true);
        var province = readers.open("province-office", country.provinces.getFirst(), Role.OFFICE, true);
        var clerk = readers.open("commune-clerk", country.communes.getFirst(), Role.CLERK, false);
        var logins = List.of(centre, province, clerk);
        var browsers = IntStream.range(0, CLIENTS)
                .mapToObj(i -> Browser.signedIn(house.address(), logins.get(i % logins.size()), readers.password()))
                .toList();
        try (var program = Browser.withToken(house.address(), readers.token(country.root))) {
            bytes(browsers.get(2), paperwork);
            var nothing = Load.run(nothing(house), Math.min(2, warmUp), Math.min(5, seconds));
            var bare = Objects.requireNonNull(nothing.samples().get(PEER));
            figures.say(PEER + " p95", bare.p95(), Unit.MS, bare.size());
            var result = Load.run(
                    browsers.stream()
                            .map(each -> pages(each, program, paperwork))
                            .toList(),
                    warmUp,
                    seconds);
            result.samples()
                    .forEach((name, sample) ->
                            figures.compare(name, sample, PEER, bare, name.startsWith("search") ? 0 : BAR));
            figures.say("all pages", result.perSecond(), Unit.REQUESTS_PER_S, result.size());
        } finally {
            browsers.forEach(Browser::close);
        }
    }

    private List<Step> pages(Browser reader, Browser program, Paperwork paperwork) {
        var directive = "/directives/" + paperwork.toAll();
        return List.of(
                step("unit page of the root", reader, "/units/" + country.root),
                step("unit page of a province", reader, "/units/" + country.provinces.getFirst()),
                step("unit page of a commune", reader, "/units/" + country.communes.getFirst()),
                step("directives list", reader, "/directives"),
                step("directive page to all communes", reader, directive),
                step("search", reader, "/search?q=quang+ninh"),
                step("API standing", program, "/api/v1" + directive + "/standing"));
    }

    private static Step step(String name, Browser browser, String path) {
        return new Step(name, () -> browser.get(path));
    }

    /** The same number of clients, through the same pool and front door, with nothing to read. */
    static List<List<Step>> nothing(ThrowAway house) {
        var store = house.bean(Store.class);
        var sql = house.bean(JdbcClient.class);
        var step = new Step(
                PEER,
                () -> store.read(
                        Scope.programme(),
                        () -> sql.sql("SELECT 1").query(Integer.class).single()));
        return IntStream.range(0, CLIENTS).mapToObj(i -> List.of(step)).toList();
    }

    /** What a clerk's browser fetches: each page with the styles and scripts it has not yet. */
    private void bytes(Browser clerk, Paperwork paperwork) {
        var kept = new HashSet<String>();
        var first = true;
        var paths = new ArrayList<>(List.of(
                "/",
                "/units/" + country.communes.getFirst(),
                "/directives",
                "/directives/" + paperwork.toAll(),
                "/search?q=quang+ninh"));
        for (var path : paths) {
            var bytes = clerk.get(path).length;
            var assets = ASSET.matcher(new String(clerk.unpacked(path), java.nio.charset.StandardCharsets.UTF_8));
            while (assets.find()) {
                if (kept.add(assets.group(1))) {
                    bytes += clerk.get(assets.group(1)).length;
                }
            }
            var shown = path.replaceAll("[0-9a-f-]{36}", "…");
            figures.say(figures.figure(first ? "first visit " + shown : "later page " + shown, bytes / 1e6, Unit.MB, 1)
                    .atMost(first ? FIRST_VISIT_BAR : LATER_BAR));
            first = false;
        }
    }
}
