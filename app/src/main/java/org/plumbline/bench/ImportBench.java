package org.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.bench.Figure.Unit;
import org.plumbline.indicator.FigureImports;
import org.plumbline.indicator.ImportProgress;
import org.plumbline.indicator.ImportReport;
import org.plumbline.indicator.deed.DecimalMark;
import org.plumbline.indicator.deed.Shares;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.standing.Recount;
import org.plumbline.store.Snapshot;

/**
 * A million figures from a file: with all checks, beside a raw COPY into the same table in the same run; then as many of which a third
 * is judged, with everything that follows from them.
 */
final class ImportBench {

    private static final Scope ALL = Scope.programme();
    private static final String PEER = "raw COPY";
    private static final double TIMES = 2;
    private static final double FOLLOW_BAR = 15;

    /** Quarters of which each series gets a figure: the latest, and three from before the figures that stand. */
    private static final int[] QUARTERS = {5, 4, 3, 0};

    private final Figures figures;
    private final int items;
    private final int size;

    ImportBench(Figures figures, int size, int items) {
        this.figures = figures;
        this.items = items;
        this.size = size;
    }

    /** Gives false if a figure was lost, a count is wrong, or something was stored that should not have been. */
    boolean run() {
        var folder = ThrowAway.folder();
        try (var house = ThrowAway.start()) {
            var each = units();
            var country = new Country(Math.max(size, 4 * each + 100));
            var paperwork = new Paperwork(house, country);
            country.found(house.bean(Units.class));
            paperwork.write();
            var targets = new TargetRows(house, country, each * TargetRows.OF_ONE / 3);
            targets.write(paperwork.toAll());
            figures.note(
                    "%d units of %d indicators and %d quarters a file; %d targets on %d units",
                    each, TargetRows.OF_ONE, QUARTERS.length, targets.size(), targets.holders());
            var judged = country.units.subList(0, each).stream()
                    .map(unit -> unit.id())
                    .toList();
            var plain = country.units.subList(each, 2 * each).stream()
                    .map(unit -> unit.id())
                    .toList();
            var copied = country.units.subList(2 * each, 3 * each).stream()
                    .map(unit -> unit.id())
                    .toList();
            var again = country.units.subList(3 * each, 4 * each).stream()
                    .map(unit -> unit.id())
                    .toList();

            var copy = new RawCopy(house, targets, QUARTERS);
            var first = copy.time(copied);
            var bare = imported(house, file(folder, "plain.csv", targets, plain), null);
            var second = copy.time(again);
            var peer = (first + second) / 2;
            figures.say("raw COPY into the same indexed table, before", first, Unit.S, count());
            figures.say("raw COPY into the same indexed table, after", second, Unit.S, count());
            figures.say(figures.figure("import with all checks", bare.seconds, Unit.S, count())
                    .against(PEER, peer)
                    .atMost(TIMES * peer));
            figures.say("import with all checks, rows", count() / bare.seconds, Unit.ROWS_PER_S, count());
            var following = imported(house, file(folder, "judged.csv", targets, judged), "a third judged");
            var more = following.followed;
            figures.say(figures.figure("import, a third judged", following.seconds, Unit.S, count())
                    .against(PEER, peer));
            figures.say(figures.figure("standings, spans and tallies, a third judged", more, Unit.S, count())
                    .atMost(FOLLOW_BAR));
            var known = Sample.time(() -> commit(house, folder.resolve("judged.csv"), new ImportProgress())) / 1000;
            figures.say("the same file again", known, Unit.S, count());
            return isWhole(house, targets, bare.report, following.report);
        } finally {
            ThrowAway.delete(folder);
        }
    }

    /** How many units one file has figures of. */
    private int units() {
        return Math.max(3, items / QUARTERS.length / TargetRows.OF_ONE);
    }

    private long count() {
        return (long) units() * TargetRows.OF_ONE * QUARTERS.length;
    }

    private record Imported(ImportReport report, double seconds, double followed) {}

    private Imported imported(ThrowAway house, Path file, @Nullable String what) {
        var progress = new Timed();
        var report = new ImportReport[1];
        var took = Sample.time(() -> report[0] = commit(house, file, progress.progress)) / 1000;
        progress.end();
        report[0].errors().stream().limit(3).forEach(error -> figures.note("  %s", error));
        figures.note(
                "%s: %d rows; read %.1f s, compared %.1f s, stored %.1f s, followed %.1f s",
                what == null ? "none judged" : what,
                report[0].counts().rows(),
                progress.seconds(ImportProgress.Step.READING),
                progress.seconds(ImportProgress.Step.COMPARING),
                progress.seconds(ImportProgress.Step.STORING),
                progress.seconds(ImportProgress.Step.FOLLOWING));
        return new Imported(report[0], took, progress.seconds(ImportProgress.Step.FOLLOWING));
    }

    private static ImportReport commit(ThrowAway house, Path file, ImportProgress progress) {
        return house.bean(FigureImports.class)
                .commit(
                        ALL,
                        new FigureImports.Sent(
                                file, String.valueOf(file.getFileName()), DecimalMark.POINT, Shares.ASKED, null),
                        progress);
    }

    /** Looks on at how far an import is, from beside it. */
    private static final class Timed {
        private final ImportProgress progress = new ImportProgress();
        private final Map<ImportProgress.Step, Long> since = new EnumMap<>(ImportProgress.Step.class);
        private final Thread watch = Thread.ofPlatform().daemon().start(this::watch);

        private void watch() {
            while (!Thread.currentThread().isInterrupted()) {
                since.putIfAbsent(progress.step(), System.nanoTime());
                try {
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        private void end() {
            watch.interrupt();
            since.put(ImportProgress.Step.DONE, System.nanoTime());
        }

        private double seconds(ImportProgress.Step step) {
            var from = since.get(step);
            return from == null
                    ? 0
                    : since.values().stream()
                                    .filter(each -> each > from)
                                    .min(Long::compare)
                                    .map(until -> until - from)
                                    .orElse(0L)
                            / 1e9;
        }
    }

    private Path file(Path folder, String name, TargetRows targets, List<UUID> units) {
        var file = folder.resolve(name);
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("indicator,unit,period,value,maturity,source\n");
            for (var unit : units) {
                for (var i = 0; i < TargetRows.OF_ONE; i++) {
                    for (var quarter : QUARTERS) {
                        out.write("B." + (i + 1) + "," + unit + ","
                                + targets.reported(quarter).code() + "," + value(unit, i, quarter)
                                + ",FINAL,Sổ theo dõi\n");
                    }
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value that looks measured, with a decimal, the same in every run. */
    static String value(UUID unit, int indicator, int quarter) {
        var mixed = (unit.getLeastSignificantBits() * 31 + indicator) * 31 + quarter;
        return (int) Math.floorMod(mixed * 0x9E3779B97F4A7C15L >>> 20, 130L) + "." + Math.floorMod(mixed, 10L);
    }

    private boolean isWhole(ThrowAway house, TargetRows targets, ImportReport... reports) {
        try (var moment = Snapshot.of(house.credentials())) {
            var whole = true;
            for (var report : reports) {
                var stand = moment.sql()
                        .sql(
                                "SELECT count(*) FROM indicator.observation WHERE entry = :entry AND known_to = 'infinity'")
                        .param("entry", report.done())
                        .query(Long.class)
                        .single();
                whole &= stand == count() && report.isRight();
            }
            var files = moment.sql()
                    .sql("SELECT count(*) FROM indicator.import")
                    .query(Integer.class)
                    .single();
            var differs = Recount.differences(moment.sql()).size();
            var history = Recount.historyDifferences(moment.sql()).size();
            figures.note(
                    "%d files of %d figures: %s; counts of %d targets: %d differ; history: %d differ",
                    files, count(), whole ? "whole" : "NOT WHOLE", targets.size(), differs, history);
            return whole && files == reports.length && differs == 0 && history == 0;
        }
    }
}
