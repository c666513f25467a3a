package org.plumbline.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.plumbline.bench.Figure.Unit;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Units;
import org.plumbline.procedure.Shift;
import org.plumbline.reporting.Regimes;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.RoundList;
import org.plumbline.reporting.Rounds;
import org.plumbline.reporting.Sheets;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DefineRegime;
import org.plumbline.reporting.deed.DueKind;
import org.plumbline.reporting.deed.DueRule;
import org.plumbline.reporting.deed.EvidenceRule;
import org.plumbline.reporting.deed.OpenRound;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.reporting.deed.RegimeText;
import org.plumbline.store.Installation;
import org.plumbline.store.Snapshot;

/**
 * All communes of a country send their return on the last day: they come at a fixed rate, whether or not those before are done, so
 * that a wait is counted against whoever causes it.
 */
final class ReturnsBench {

    private static final int FIGURES = 20;
    private static final int CLERKS = 8;
    private static final double MINUTES_BAR = 300;
    private static final double WAIT_BAR = 250;

    /** A little less than the bar allows, so that the last ones are done in time. */
    private static final double SPREAD_OVER = 285;

    private static final int FULL_SIZE = 11_000;
    private static final int WARM_UP = 200;
    private static final Scope ALL = Scope.programme();

    private final Figures figures;
    private final int communes;

    ReturnsBench(Figures figures, int communes) {
        this.figures = figures;
        this.communes = communes;
    }

    private record Commune(UUID id, int node) {}

    boolean run() {
        try (var house = ThrowAway.start()) {
            var country = new Country(communes * 55 / 10);
            country.found(house.bean(Units.class));
            var root = house.bean(Units.class).get(ALL, country.root).node();
            var today = house.bean(Installation.class).today();
            var period = Period.of(
                    Frequency.QUARTER,
                    Period.of(Frequency.QUARTER, today).first().minusDays(1));
            var regime = regime(house, country, period.first().minusYears(1));
            var opened = Sample.time(() ->
                    house.bean(Rounds.class).open(ALL, new OpenRound(Country.id(9_000_000), regime, period, today)));
            var asked = asked(house);
            figures.say("opening the round", opened, Unit.MS, asked.size());
            var lines =
                    house.bean(Regimes.class).get(ALL, regime).newest().text().lines();
            var sheets = house.bean(Sheets.class);
            var reader = new Random(11);
            var sheet = Sample.of(Math.min(200, asked.size()), () -> {
                var one = asked.get(reader.nextInt(asked.size()));
                sheets.of(clerk(one, root), Country.id(9_000_000), one.id());
            });
            figures.say(figures.figure("a sheet to fill in, p95", sheet.p95(), Unit.MS, sheet.size()));
            var result = send(house, asked, root, lines);
            figures.say(figures.figure("all returns", result.seconds(), Unit.S, asked.size())
                    .atMost(MINUTES_BAR));
            figures.say(
                    "figures sent",
                    asked.size() * FIGURES / result.seconds(),
                    Unit.FIGURES_PER_S,
                    (long) asked.size() * FIGURES);
            figures.say(
                    "from arrival to receipt, p50",
                    result.waits().p50(),
                    Unit.MS,
                    result.waits().size());
            figures.say(figures.figure(
                            "from arrival to receipt, p99",
                            result.waits().p99(),
                            Unit.MS,
                            result.waits().size())
                    .atMost(WAIT_BAR));
            rounds(house, country, root);
            result.errors().forEach((what, times) -> figures.note("%d times: %s", times, what));
            return result.errors().isEmpty() && isWhole(house, asked.size());
        }
    }

    /** What an office sees of the round afterwards: how far it is, and the first hundred of its units. */
    private void rounds(ThrowAway house, Country country, int root) {
        var list = house.bean(RoundList.class);
        var province =
                house.bean(Units.class).get(ALL, country.provinces.getFirst()).node();
        var offices = new LinkedHashMap<String, Scope>();
        offices.put("the centre", office(root, true, List.of()));
        offices.put("a province", office(province, false, List.of(root)));
        offices.forEach((name, scope) -> {
            var sample = Sample.of(20, () -> {
                var opened = list.get(scope, Country.id(9_000_000));
                list.progress(scope, opened);
                list.units(scope, opened, RoundList.Filter.none(), 100, null);
            });
            figures.say("the round as seen by " + name + ", p95", sample.p95(), Unit.MS, sample.size());
        });
    }

    private static Scope office(int node, boolean everything, List<Integer> around) {
        return new Scope(
                Country.id(3_000_001),
                null,
                "Office",
                List.of(new Grant(node, true, Set.of(Ability.READ, Ability.DIRECT))),
                everything,
                around);
    }

    /** A regime by which every commune of a country reports each quarter. */
    static UUID regime(ThrowAway house, Country country, LocalDate from) {
        var indicators = house.bean(Indicators.class);
        var lines = new ArrayList<RegimeLine>();
        for (var i = 0; i < FIGURES; i++) {
            var id = Country.id(8_000_000 + i);
            indicators.define(
                    ALL, new DefineIndicator(id, country.root, "R-" + i, definition(i), LocalDate.of(2015, 1, 1)));
            lines.add(new RegimeLine(
                    Country.id(8_100_000 + i), String.valueOf(i + 1), id, Frequency.QUARTER, EvidenceRule.NONE, 4));
        }
        var id = Country.id(8_200_000);
        var text = new RegimeText(
                Wording.of("vi", "Báo cáo quý của xã"),
                null,
                Frequency.QUARTER,
                new DueRule(DueKind.CALENDAR_DAYS, 366, 0, Shift.NONE),
                366,
                null,
                false,
                List.of(Asked.tier(Country.COMMUNE, country.root)),
                lines);
        house.bean(Regimes.class)
                .define(
                        ALL,
                        new DefineRegime(
                                id,
                                country.root,
                                "BENCH",
                                text,
                                from,
                                house.bean(Installation.class).today()));
        return id;
    }

    /** Every fourth figure is a ratio with its parts. */
    private static DefinitionText definition(int i) {
        var ratio = i % 4 == 3;
        return new DefinitionText(
                Wording.of("vi", "Chỉ tiêu " + (i + 1)),
                null,
                ratio ? Shape.RATIO : Shape.NUMBER,
                ratio ? "percent" : "number",
                Direction.MORE,
                ratio ? Kept.STOCK : Kept.FLOW,
                ratio ? PlaceRule.RATIO : PlaceRule.SUM,
                null,
                ratio ? TimeRule.LAST : TimeRule.SUM,
                ratio ? Wording.of("vi", "Đạt") : null,
                ratio ? Wording.of("vi", "Tổng số") : null,
                ratio,
                Frequency.QUARTER,
                null,
                null,
                null,
                List.of(),
                1,
                BigDecimal.ZERO,
                null,
                new TreeMap<>());
    }

    private static List<Commune> asked(ThrowAway house) {
        try (var moment = Snapshot.of(house.credentials())) {
            return moment.sql()
                    .sql(
                            "SELECT u.id, u.node FROM reporting.duty d JOIN organisation.unit u ON u.node = d.node ORDER BY u.id")
                    .query((row, n) -> new Commune(row.getObject("id", UUID.class), row.getInt("node")))
                    .list();
        }
    }

    /** Each commune has its moment; eight clerks at most are served at once, and whoever comes meanwhile waits. */
    private Arrivals.Result send(ThrowAway house, List<Commune> asked, int root, List<RegimeLine> lines) {
        var returns = house.bean(Returns.class);
        var step = (long) (SPREAD_OVER * 1e9 / Math.max(FULL_SIZE, asked.size()));
        return Arrivals.of(asked.size(), step, CLERKS, Math.min(WARM_UP, asked.size() / 10), i -> {
            var one = asked.get(i);
            returns.send(clerk(one, root), Country.id(9_000_000), one.id(), given(lines, new Random(i)));
        });
    }

    private static List<Returns.Given> given(List<RegimeLine> lines, Random random) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Returns.Given(
                        lines.get(i).id(),
                        State.VALUE,
                        Maturity.FINAL,
                        i % 4 == 3
                                ? org.plumbline.indicator.deed.Figure.parts(
                                        BigDecimal.valueOf(random.nextInt(90)), BigDecimal.valueOf(100))
                                : org.plumbline.indicator.deed.Figure.number(BigDecimal.valueOf(random.nextInt(1000))),
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
    }

    private static Scope clerk(Commune commune, int root) {
        return new Scope(
                Country.id(3_000_000),
                null,
                "Clerk",
                List.of(new Grant(commune.node(), false, Set.of(Ability.READ, Ability.ANSWER))),
                false,
                List.of(root));
    }

    /** Whether each return is there once, and each of its figures. */
    private boolean isWhole(ThrowAway house, int expected) {
        record Counted(int returns, int figures, int standing) {}
        try (var moment = Snapshot.of(house.credentials())) {
            var found = moment.sql()
                    .sql("""
                            SELECT (SELECT count(*) FROM reporting.return WHERE stage = 'SENT')::int AS returns,
                                   (SELECT count(*) FROM reporting.filed)::int AS figures,
                                   (SELECT count(*) FROM reporting.filed f JOIN indicator.observation o ON o.id = f.figure
                                     WHERE o.known_to = 'infinity')::int AS standing
                            """)
                    .query((row, n) ->
                            new Counted(row.getInt("returns"), row.getInt("figures"), row.getInt("standing")))
                    .single();
            var whole = found.equals(new Counted(expected, expected * FIGURES, expected * FIGURES));
            figures.note(
                    "%d returns, %d figures, %d of them stand: %s",
                    found.returns, found.figures, found.standing, whole ? "whole" : "NOT WHOLE");
            return whole;
        }
    }
}
