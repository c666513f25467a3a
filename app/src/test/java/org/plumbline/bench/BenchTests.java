package org.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.bench.Figure.Unit;
import org.plumbline.kernel.Json;
import picocli.CommandLine;

/** That a benchmark runs through, and what it prints for programs. Never how long anything took. */
class BenchTests {

    /** One line as a program reads it. */
    record Line(String bench, String metric, double value, String unit, String peer, Double ratio, long rows) {}

    @Test
    void readsAndReformsASmallCountryRightly() {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("tree", "--quick");

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).contains("The closure is right on every day looked at.");
        var lines =
                out.toString().lines().map(line -> Json.read(line, Line.class)).toList();
        assertThat(lines).allMatch(line -> line.bench().equals("tree") && line.value() > 0 && line.rows() > 0);
        assertThat(lines)
                .extracting(Line::metric)
                .contains(
                        "founding",
                        "root descendants p95",
                        "province children p50",
                        "leaf ancestors p95",
                        "unit search p95",
                        "reform 63 to 34 without districts",
                        "root descendants after the reform p95");
        assertThat(lines).extracting(Line::unit).isSubsetOf("ms", "s", "rows/s");
        assertThat(lines)
                .filteredOn(line -> line.metric().endsWith("p95"))
                .allMatch(line -> "raw SQL".equals(line.peer()) && line.ratio() > 0);
    }

    @Test
    void restatesTenYearsOfAllProvincesExactly() {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("restate", "--quick", "--units", "800");

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).contains("Restated: 4080 figures of 4080, 0 differ from plain adding");
        var lines =
                out.toString().lines().map(line -> Json.read(line, Line.class)).toList();
        assertThat(lines).allMatch(line -> line.bench().equals("restate") && line.value() > 0 && line.rows() > 0);
        assertThat(lines)
                .extracting(Line::metric)
                .containsExactly(
                        "ten years of all provinces restated p50",
                        "ten years of all provinces restated p95",
                        "ten years of one province restated p95");
        assertThat(lines.getFirst().peer()).isEqualTo("plain SQL");
    }

    @Test
    void keepsTheCountsOfASmallCountryExact() {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("rollup", "--quick", "--units", "800", "--items", "8000");

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString())
                .containsPattern("Counts when all is folded: [1-9][0-9]* rows, 0 waiting, 0 differ")
                .containsPattern("Counts after the reform: [1-9][0-9]* rows, [0-9]+ waiting, 0 differ")
                .containsPattern(
                        "Counts of targets when all is folded: [1-9][0-9]* rows, 0 waiting, 0 differ; history: 0 differ")
                .contains("0 deadlocks");
        assertThat(out.toString().lines().map(line -> Json.read(line, Line.class)))
                .extracting(Line::metric)
                .contains(
                        "root read in the database p95",
                        "province read in the database p95",
                        "writes spread, 8 writers",
                        "writes hot, 8 writers",
                        "fold of 2000",
                        "scorecard of a root through the front door p95",
                        "returns of 20, one directive, 8 clerks",
                        "target page of a commune p95");
    }

    @Test
    void readsDesksPostsAndListsOfASmallCountry() {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("desk", "--quick", "--units", "800", "--items", "4000", "--warm-up", "0", "--seconds", "1");

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString())
                .containsPattern(
                        "Counts: 0 differ; history: 0 differ; under the directive to all communes .*overdue=[1-9]");
        assertThat(out.toString().lines().map(line -> Json.read(line, Line.class)))
                .extracting(Line::metric)
                .contains(
                        "root standing in the database p95",
                        "province standing in the database p95",
                        "desk of the centre's office p95",
                        "desk of a commune's clerk p95",
                        "post page, most tasks p95",
                        "post page, ordinary p95",
                        "assignments overdue below a province p95",
                        "API tasks of the root in the past, one client p95");
    }

    @Test
    void takesTheReturnsOfASmallCountry() {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("returns", "--quick");

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString())
                .containsPattern("([1-9][0-9]*) returns, [1-9][0-9]*0 figures, [1-9][0-9]*0 of them stand: whole");
        assertThat(out.toString().lines().map(line -> Json.read(line, Line.class)))
                .extracting(Line::metric)
                .contains("opening the round", "all returns", "figures sent", "from arrival to receipt, p99");
    }

    @Test
    void checksAWorkbookOfManyUnits() {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("carried", "--quick");

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).contains("60 units, 1200 figures filled in, 0 remarks");
        assertThat(out.toString().lines().map(line -> Json.read(line, Line.class)))
                .extracting(Line::metric)
                .contains("writing the workbook", "check", "check, extra heap");
    }

    @Test
    void takesInAFewFiguresBesideARawCopy() {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("import", "--quick", "--items", "2400");

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString())
                .contains("2 files of 2400 figures: whole")
                .containsPattern("counts of [1-9][0-9]* targets: 0 differ; history: 0 differ");
        var lines =
                out.toString().lines().map(line -> Json.read(line, Line.class)).toList();
        assertThat(lines)
                .filteredOn(line -> line.metric().equals("import with all checks"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.peer()).isEqualTo("raw COPY");
                    assertThat(line.ratio()).isPositive();
                    assertThat(line.rows()).isEqualTo(2400);
                });
        assertThat(lines)
                .extracting(Line::metric)
                .contains("standings, spans and tallies, a third judged", "the same file again");
    }

    @Test
    void setsASmallAdministrationUpFromAWorkbook() {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("lists", "--quick");

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).contains("0 new the second time");
        var lines =
                out.toString().lines().map(line -> Json.read(line, Line.class)).toList();
        assertThat(lines)
                .extracting(Line::metric)
                .contains("check", "check, extra heap", "check and commit", "export of everything");
        assertThat(lines).extracting(Line::unit).isSubsetOf("s", "MB");
    }

    @Test
    void printsAFigureOnOneLine() {
        var figure = Figure.of("tree", "root descendants p95", 4.2, Unit.MS, 55_000)
                .against("raw SQL", 4.0)
                .atMost(10);

        assertThat(figure.json())
                .isEqualTo("{\"bench\":\"tree\",\"metric\":\"root descendants p95\",\"value\":4.2,\"unit\":\"ms\","
                        + "\"peer\":\"raw SQL\",\"ratio\":1.05,\"rows\":55000}");
        assertThat(figure.missed()).isFalse();
        assertThat(Figure.of("pages", "memory", 1234.567, Unit.MB, 1).json())
                .isEqualTo("{\"bench\":\"pages\",\"metric\":\"memory\",\"value\":1234.57,\"unit\":\"MB\",\"rows\":1}");
    }

    @Test
    void tellsTheMedianAndTheNinetyFifthOfAHundred() {
        var sample = new Sample(java.util.stream.IntStream.rangeClosed(1, 20)
                .mapToObj(i -> (double) (21 - i))
                .toList());

        assertThat(List.of(sample.p50(), sample.p95())).containsExactly(10.0, 19.0);
    }

    @Test
    void judgesTheSameAloneAndWhole() {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("verdict", "--quick", "--items", "500");

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).contains("Checksum of 500 classes");
        var lines =
                out.toString().lines().map(line -> Json.read(line, Line.class)).toList();
        assertThat(lines).extracting(Line::metric).containsExactly("plain ratio", "class only", "full record");
        assertThat(lines).allMatch(line -> line.unit().equals("verdicts/s") && line.rows() == 500);
    }

    @Test
    void readsMixedTextTheSameEachTime() {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("reading", "--quick");

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString())
                .containsPattern("[1-9][0-9]* records in [0-9]+ bytes of text; the same the second time");
        assertThat(out.toString().lines().map(line -> Json.read(line, Line.class)))
                .extracting(Line::metric)
                .contains(
                        "heap of six packs",
                        "regular expressions",
                        "reading, one core",
                        "0.8 MB of text beside half of it",
                        "start to the first page read, median");
    }
}
