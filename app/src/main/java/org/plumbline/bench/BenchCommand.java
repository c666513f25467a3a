package org.plumbline.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures one part of the product on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures one part of the product on this machine, in a throw-away installation.",
            "A table for people goes to standard error, one JSON object a line to standard output.",
            "",
            "  tree    a country of units in five levels: reading its tree, and a reform of it",
            "  pages   the same with directives: pages under eight clients without a pause, bytes, memory",
            "  desk    a million assignments over the same: desks, posts and lists under eight clients, and counts in the database",
            "  rollup  a million items, then a million targets over the same: counts read, figures entered, folded, reorganised; whether all stays exact",
            "  restate ten years of monthly ratios of all provinces over the reform that made 34 of 63; each figure against plain adding",
            "  returns 11,000 communes send 20 figures each at a fixed rate: how long each waits, and whether every figure is there",
            "  carried one workbook with the returns of 5,000 units, a row for each of 100,000 figures: how long its check takes, in how much memory",
            "  import  10^6 figures from a table with all checks beside a raw COPY into the same table; then as many of which a third is judged",
            "  lists   11,000 units, 5,000 assignments and 500 directives from a workbook: checked, then carried out",
            "  verdict targets with eight figures each on one core: the class alone, and the whole record",
            "  reading mixed text of six languages on one core: how fast, whether in time that grows with the length only, memory, start",
            "  start   the demonstration from the launcher to its first page, and its memory",
            "",
            "Ends with 1 if a result was wrong; a bar that was missed is marked in the table only."
        })
public class BenchCommand implements Callable<Integer> {

    /** What can be measured. */
    enum Name {
        TREE,
        PAGES,
        DESK,
        ROLLUP,
        RESTATE,
        RETURNS,
        CARRIED,
        IMPORT,
        LISTS,
        VERDICT,
        READING,
        START
    }

    /** The parts of rollup. */
    enum Part {
        ITEMS,
        TARGETS,
        PAGES
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description =
                    "One of: tree, pages, desk, rollup, restate, returns, carried, import, lists, verdict, reading, start.")
    private Name name = Name.TREE;

    @Option(names = "--units", description = "How many units (default 55000).")
    private @Nullable Integer units;

    @Option(
            names = "--items",
            description =
                    "How many items are counted by rollup, assigned for desk, or figures taken in by import (default 1000000); targets for verdict (default 4096).")
    private @Nullable Integer items;

    @Option(
            names = "--only",
            description =
                    "Of rollup: items, the counting alone; targets, with figures entered; pages over those targets alone (default: all).")
    private @Nullable Part only;

    @Option(names = "--quick", description = "A small country and short runs: shows that it works, measures little.")
    private boolean quick;

    @Option(names = "--warm-up", description = "Seconds before pages are measured (default 30; desk 15, rollup 10).")
    private @Nullable Integer warmUp;

    @Option(names = "--seconds", description = "Seconds for which pages are measured (default 30).")
    private @Nullable Integer seconds;

    @Option(
            names = "--data",
            description =
                    "A folder in which the installation of desk, or of rollup's targets, is kept and measured again (default: thrown away).")
    private @Nullable Path data;

    @Option(names = "--runs", description = "How often start, or reading's start, is measured (default 5).")
    private @Nullable Integer runs;

    @Option(names = "--launcher", description = "The launcher to start (default: the one of this program).")
    private @Nullable Path launcher;

    @Override
    public Integer call() {
        var standard = System.out;
        var figures = new Figures(
                spec.name(),
                new PrintWriter(spec.commandLine().getOut(), true),
                new PrintWriter(spec.commandLine().getErr(), true));
        // Standard output is for figures only; whatever else the program has to say goes to standard error.
        System.setOut(System.err);
        try {
            return measure(figures) ? 0 : 1;
        } finally {
            System.setOut(standard);
        }
    }

    private boolean measure(Figures all) {
        var figures = all.of(name.name().toLowerCase(java.util.Locale.ROOT));
        figures.machine();
        var size = units == null ? (quick ? 2_000 : 55_000) : units;
        var right = switch (name) {
            case TREE -> new TreeBench(figures, size, quick ? 20 : 200).run();
            case PAGES -> new PagesBench(figures, size, or(warmUp, quick ? 2 : 30), or(seconds, quick ? 3 : 30)).run();
            case DESK ->
                new DeskBench(
                                figures,
                                size,
                                or(items, quick ? 10_000 : 1_000_000),
                                or(warmUp, quick ? 2 : 15),
                                or(seconds, quick ? 3 : 30),
                                data)
                        .run();
            case ROLLUP -> rollup(figures, size);
            case RESTATE -> new RestateBench(figures, size, quick ? 5 : 50).run();
            case RETURNS -> new ReturnsBench(figures, units == null ? (quick ? 100 : 11_000) : units).run();
            case CARRIED -> new CarriedBench(figures, units == null ? (quick ? 60 : 5_000) : units).run();
            case IMPORT ->
                new ImportBench(figures, units == null ? 0 : units, or(items, quick ? 8_000 : 1_000_000)).run();
            case LISTS -> new ListsBench(figures, units == null ? (quick ? 300 : 11_000) : units).run();
            case VERDICT -> new VerdictBench(figures, or(items, 4_096), quick ? 0.05 : 1).run();
            case READING -> new ReadingBench(figures, quick ? 0.1 : 1, or(runs, quick ? 1 : 5)).run();
            case START -> new StartBench(figures, launcher, or(runs, quick ? 1 : 5)).run();
        };
        figures.machine();
        return right;
    }

    private boolean rollup(Figures figures, int size) {
        var count = or(items, quick ? 10_000 : 1_000_000);
        var times = quick ? 20 : 200;
        var each = quick ? 0.5 : 5;
        return (only != null && only != Part.ITEMS || new RollupBench(figures, size, count, times, each).run())
                & (only == Part.ITEMS
                        || new TargetBench(figures, size, count, times, each, or(warmUp, quick ? 1 : 10), data)
                                .run(only == Part.PAGES));
    }

    private static int or(@Nullable Integer given, int usual) {
        return given == null ? usual : given;
    }
}
