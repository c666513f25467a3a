package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.indicator.FigureImports;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.ImportProgress;
import org.plumbline.indicator.ImportReport;
import org.plumbline.indicator.ImportedTable;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.standing.Fold;
import org.plumbline.standing.Recount;
import org.plumbline.target.deed.Terms;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of random rows leaves exactly the rows that the same figures leave when they are entered in pieces. */
@DatabaseTest
class ImportedFiguresPropertyTests extends ACompositeAbove {

    /** The run in which the other figures come in one act: then the very rows are the same. */
    private static final long AT_ONCE = 1;

    private static final List<String> UNITS = List.of("c1", "c2", "c3", "d1", "d2", "n1", "n2");
    private static final List<String> QUARTERS =
            List.of("2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4");

    @Autowired
    private FigureImports imports;

    @Autowired
    private FigureWork work;

    @Autowired
    private Targets targets;

    @Autowired
    private TargetCounts counts;

    @Autowired
    private Fold tallies;

    @Autowired
    private Recount recount;

    /** A province with roads, services online from below, a portal, the composite of both, and promises on all of them. */
    private final class World {
        private final Measured.Case of = set;
        private final Map<String, UUID> indicators = new LinkedHashMap<>();
        private final List<UUID> promises = new ArrayList<>();
        private final Map<String, UUID> standing = new HashMap<>();

        World() {
            indicators.put("ROADS", measured.defined(of, "ROADS", Measured.roads()));
            indicators.put("ONLINE", online);
            indicators.put("PORTAL", portal);
            var ready = ready(Missing.IGNORE);
            for (var unit : UNITS) {
                promise(Kind.CUMULATE, indicators.get("ROADS"), unit, "40");
                promise(Kind.AT_LEAST, ready, unit, "60");
                promise(Kind.AT_LEAST, online, unit, "50");
            }
        }

        private void promise(Kind kind, UUID indicator, String unit, String level) {
            var deed = TargetSamples.promise(Terms.of(kind, indicator, of.unit(unit)), null, level);
            targets.set(ALL, deed);
            promises.add(deed.id());
        }

        private UUID unit(Said said) {
            return of.unit(said.unit);
        }
    }

    /** A figure that some row says. */
    private record Said(String indicator, String unit, String period, Figure figure) {

        String cell() {
            return indicator + "/" + unit + "/" + period;
        }

        private String row(World world) {
            return "%s,%s,%s,%s,%s,%s,%s"
                    .formatted(
                            world.indicators.get(indicator),
                            world.unit(this),
                            period,
                            text(figure.value()),
                            text(figure.numerator()),
                            text(figure.denominator()),
                            figure.answer() == null ? "" : figure.answer() ? "yes" : "no");
        }

        private Stated stated(World world) {
            var stated =
                    Stated.of(Ids.next(), world.indicators.get(indicator), world.unit(this), Period.of(period), figure);
            var before = world.standing.get(cell());
            world.standing.put(cell(), stated.id());
            return before == null ? stated : stated.correcting(before, "Recounted");
        }

        private static String text(BigDecimal number) {
            return number == null ? "" : number.toPlainString();
        }
    }

    private static List<Said> said(Random random) {
        var all = new ArrayList<Said>();
        for (var unit : UNITS) {
            for (var quarter : QUARTERS) {
                if (random.nextInt(3) > 0) {
                    all.add(new Said(
                            "ROADS", unit, quarter, Measured.number(String.valueOf(random.nextInt(200) / 10.0))));
                }
            }
            for (var year : List.of("2022", "2023", "2024")) {
                if (unit.length() == 2 && unit.charAt(0) != 'n' && random.nextInt(4) > 0) {
                    var of = 10 + random.nextInt(90);
                    all.add(new Said("ONLINE", unit, year, Measured.parts(random.nextInt(of), of)));
                }
                if (random.nextInt(2) == 0) {
                    all.add(new Said("PORTAL", unit, year, Figure.answer(random.nextBoolean())));
                }
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    private void entered(World world, List<Said> said) {
        work.enter(
                ALL,
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        said.stream().map(each -> each.stated(world)).toList()));
    }

    @ParameterizedTest
    @ValueSource(longs = {AT_ONCE, 2, 3, 4})
    void isAsEnteredInPieces(long seed) {
        var random = new Random(seed);
        var inBulk = new World();
        aProvince();
        var inPieces = new World();
        var first = said(random);
        var later = said(random);
        for (var world : List.of(inBulk, inPieces)) {
            entered(world, first.subList(0, first.size() / 2));
        }

        var rows = new ArrayList<String>();
        rows.add("indicator,unit,period,value,numerator,denominator,answer");
        later.forEach(each -> rows.add(each.row(inBulk)));
        var report = imports.commit(
                ALL, ImportedTable.because("Recounted", rows.toArray(String[]::new)), new ImportProgress());
        assertThat(report.errors()).isEmpty();
        assertThat(report.counts().corrected()).isPositive();

        var same = same(first.subList(0, first.size() / 2), later);
        var fresh = later.stream().filter(each -> !same.contains(each.cell())).toList();
        for (var at = 0; at < fresh.size(); ) {
            var upTo = seed == AT_ONCE ? fresh.size() : Math.min(fresh.size(), at + 1 + random.nextInt(15));
            entered(inPieces, fresh.subList(at, upTo));
            at = upTo;
        }
        assertThat(report.counts())
                .extracting(ImportReport.Counts::changing, ImportReport.Counts::unchanged)
                .containsExactly(fresh.size(), same.size());

        folded();
        tallies.all();
        compare(inBulk, inPieces, seed == AT_ONCE ? "span" : "course");
        assertThat(recount.differences()).isEmpty();
    }

    private static List<String> same(List<Said> first, List<Said> later) {
        var before = new HashMap<String, Figure>();
        first.forEach(each -> before.put(each.cell(), each.figure));
        return later.stream()
                .filter(each -> each.figure.equals(before.get(each.cell())))
                .map(Said::cell)
                .toList();
    }

    private void compare(World one, World other, String history) {
        for (var table : List.of("observation", "held", history, "part", "part_sum", "contribution")) {
            assertThat(rows(one, table)).as(table).isNotEmpty().isEqualTo(rows(other, table));
        }
        for (var unit : List.of("centre", "north", "n1", "n2", "c1", "d1")) {
            assertThat(card(one, unit)).as(unit).isEqualTo(card(other, unit));
        }
    }

    private List<Integer> card(World world, String unit) {
        var card = counts.of(ALL, TargetCounts.Question.of(world.of.country().node(unit), Measured.TODAY));
        var all = new ArrayList<Integer>();
        for (var each : card.reported().byClass()) {
            all.add(each);
        }
        for (var each : card.checked().byClass()) {
            all.add(each);
        }
        return all;
    }

    private List<String> rows(World world, String table) {
        var query = switch (table) {
            case "observation" -> """
                    SELECT i.code, n.name ->> 'original', s.cut, o.starts, o.ends, o.version, o.stance, o.state, o.maturity, o.value,
                           o.numerator, o.denominator, o.answer, o.source, o.known_to = 'infinity', o.closed_reason
                      FROM indicator.observation o JOIN indicator.series s ON s.series = o.series
                      JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                      JOIN organisation.named_unit n ON n.node = s.node
                     WHERE n.id = ANY (:units::uuid[]) AND (o.stance = 'REPORTED' OR o.known_to = 'infinity')
                    """;
            case "contribution" -> """
                    SELECT i.code, n.name ->> 'original', o.starts, c.sort, c.weight, c.standing, c.value, c.score
                      FROM indicator.contribution c JOIN indicator.observation o ON o.id = c.observation AND o.known_to = 'infinity'
                      JOIN indicator.series s ON s.series = o.series
                      JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                      JOIN organisation.named_unit n ON n.node = s.node
                     WHERE n.id = ANY (:units::uuid[])
                    """;
            case "part", "part_sum" -> """
                    SELECT i.code, n.name ->> 'original', p.cut, p.starts, p.ends, p.numerator, p.denominator, p.checked_numerator, p.counts
                      FROM indicator.%s p JOIN indicator.indicator i ON i.indicator_key = p.indicator_key
                      JOIN organisation.named_unit n ON n.node = p.node
                     WHERE n.id = ANY (:units::uuid[])
                    """.formatted(table);
            case "held" -> """
                    SELECT h.subject, array_position(:promises::uuid[], t.id), n.name ->> 'original', h.class, h.turns_on
                      FROM standing.held h JOIN target.target t ON t.item = h.item
                      JOIN organisation.named_unit n ON n.node = h.node
                     WHERE h.subject IN (2, 3, 4) AND t.id = ANY (:promises::uuid[])
                    """;
            // Pieces may part a span into two in which nothing differs.
            case "course" -> """
                    SELECT subject, place, name, class, min(valid_from), max(valid_to)
                      FROM (SELECT c.*, count(*) FILTER (WHERE fresh) OVER (PARTITION BY subject, place ORDER BY valid_from) AS run
                              FROM (SELECT h.subject, array_position(:promises::uuid[], t.id) AS place, n.name ->> 'original' AS name, h.class,
                                           h.valid_from, h.valid_to,
                                           (h.node, h.class) IS DISTINCT FROM (lag(h.node) OVER w, lag(h.class) OVER w) AS fresh
                                      FROM standing.span h JOIN target.target t ON t.item = h.item
                                      JOIN organisation.named_unit n ON n.node = h.node
                                     WHERE h.subject IN (2, 3, 4) AND t.id = ANY (:promises::uuid[]) AND h.known_to = 'infinity'
                                    WINDOW w AS (PARTITION BY h.subject, t.id ORDER BY h.valid_from)) c) r
                     GROUP BY subject, place, name, class, run
                    """;
            default -> """
                    SELECT h.subject, array_position(:promises::uuid[], t.id), n.name ->> 'original', h.class, h.valid_from, h.valid_to
                      FROM standing.span h JOIN target.target t ON t.item = h.item
                      JOIN organisation.named_unit n ON n.node = h.node
                     WHERE h.subject IN (2, 3, 4) AND t.id = ANY (:promises::uuid[]) AND h.known_to = 'infinity'
                    """;
        };
        return store.read(
                ALL,
                () -> sql.sql("SELECT row::text FROM (" + query + ") AS row ORDER BY 1")
                        .param(
                                "promises",
                                world.promises.stream().map(UUID::toString).toArray(String[]::new))
                        .param(
                                "units",
                                List.of("centre", "north", "n1", "n2", "c1", "c2", "c3", "d1", "d2").stream()
                                        .map(each -> world.of.unit(each).toString())
                                        .toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** More series than are told at once to those who follow. */
    @Test
    void isToldInPiecesWithoutLosingOne() {
        var world = new World();
        var rows = new ArrayList<String>();
        rows.add("indicator,unit,period,value");
        var expected = 0;
        for (var unit : UNITS) {
            for (var quarter : QUARTERS) {
                rows.add(world.indicators.get("ROADS") + "," + world.of.unit(unit) + "," + quarter + ",20");
                expected++;
            }
        }
        var progress = new ImportProgress();
        var report = imports.commit(ALL, ImportedTable.of(rows.toArray(String[]::new)), progress);
        assertThat(report.counts().entered()).isEqualTo(expected);
        assertThat(progress.stored()).isEqualTo(expected);
        assertThat(progress.followed()).isEqualTo(UNITS.size()).isEqualTo(progress.toFollow());
        assertThat(progress.step()).isEqualTo(ImportProgress.Step.DONE);
    }
}
