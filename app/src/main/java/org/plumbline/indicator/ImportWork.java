package org.plumbline.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.indicator.ImportFile.Line;
import org.plumbline.indicator.ImportNames.Known;
import org.plumbline.indicator.ImportNames.Named;
import org.plumbline.indicator.ImportNames.Place;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.ImportFigures;
import org.plumbline.indicator.deed.Shares;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Copying;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The steps by which a file becomes figures, inside one transaction: read and held against the rules, against what stands, and written. */
@Component
class ImportWork {

    /** So many rows are read, looked up and handed to the database at once. */
    private static final int AT_ONCE = 10_000;

    private final ImportNames names;
    private final ImportStage stage;
    private final Measures measures;
    private final Dimensions dimensions;
    private final FigureChecking checking;
    private final FigureRows figures;
    private final FigureNews news;
    private final Judging judging;
    private final Copying copying;
    private final ObjectProvider<FigureGate> gates;

    ImportWork(
            ImportNames names,
            ImportStage stage,
            Measures measures,
            Dimensions dimensions,
            FigureChecking checking,
            FigureRows figures,
            FigureNews news,
            Judging judging,
            Copying copying,
            ObjectProvider<FigureGate> gates) {
        this.names = names;
        this.stage = stage;
        this.measures = measures;
        this.dimensions = dimensions;
        this.checking = checking;
        this.figures = figures;
        this.news = news;
        this.judging = judging;
        this.copying = copying;
        this.gates = gates;
    }

    /** What a check found. */
    record Checked(List<ImportError> errors, long wrong, ImportReport.Counts counts) {}

    /**
     * Reads a file to its end and holds it against the rules and against what stands.
     *
     * @param hold begins and holds the series, for {@link #keep}
     */
    Checked check(Scope scope, FigureImports.Sent sent, ImportProgress progress, LocalDate on, boolean hold) {
        var backend = copying.backend();
        progress.interruptedBy(() -> copying.interrupt(backend));
        progress.begin(ImportProgress.Step.READING);
        var errors = new ImportErrors();
        stage.begin();
        var check = new ImportCheck(
                lookup(scope, on),
                new ImportReading(sent.decimal()),
                sent.shares(),
                measures.byCode(),
                dimensions.of(scope),
                on,
                errors);
        var seen = read(sent, check, progress, errors);
        if (sent.shares() == Shares.ASKED) {
            check.ask();
        }
        progress.begin(ImportProgress.Step.COMPARING);
        // what stands in the units of the asker's own answers is asked of all rows at once, and not whether each is in
        // reach
        var counted = judging.reach(() -> {
            stage.series(hold && errors.count() == 0);
            progress.goOn();
            stage.standing();
            progress.goOn();
            compare(sent, seen.maybeTwice(), errors);
            return stage.counted();
        });
        progress.goOn();
        return new Checked(
                errors.inOrder(),
                errors.count(),
                new ImportReport.Counts(counted.entered(), counted.corrected(), counted.unchanged(), check.empty()));
    }

    private SeenCells read(FigureImports.Sent sent, ImportCheck check, ImportProgress progress, ImportErrors errors) {
        var seen = new SeenCells();
        try (var file = ImportFile.open(sent.path())) {
            var lines = new ArrayList<Line>(AT_ONCE);
            var read = 0L;
            while (true) {
                var line = file.next();
                if (line != null) {
                    if (file.isTooWide(line)) {
                        errors.add(
                                line.number(),
                                null,
                                "",
                                new Problem(
                                        "bulk.row-cells",
                                        null,
                                        Map.of(
                                                "cells",
                                                line.cells().size(),
                                                "headings",
                                                file.headings().size())));
                    } else {
                        lines.add(line);
                    }
                }
                if (lines.size() == AT_ONCE || line == null && !lines.isEmpty()) {
                    stage.add(rows(lines, check, seen));
                    read += lines.size();
                    progress.read(read, errors.count());
                    lines.clear();
                }
                if (line == null) {
                    return seen;
                }
            }
        }
    }

    private static List<ImportedRow> rows(List<Line> lines, ImportCheck check, SeenCells seen) {
        check.prepare(lines);
        var rows = new ArrayList<ImportedRow>(lines.size());
        for (var line : lines) {
            var row = check.check(line);
            if (row != null) {
                seen.add(row);
                rows.add(row);
            }
        }
        return rows;
    }

    private void compare(FigureImports.Sent sent, boolean maybeTwice, ImportErrors errors) {
        if (maybeTwice) {
            errors.addUnkept(stage.twice((row, problem) -> errors.add(row, "period", period(problem), problem)));
        }
        if (sent.reason() == null || sent.reason().isBlank()) {
            errors.addUnkept(stage.withoutReason((row, problem) -> errors.add(row, "reason", "", problem)));
        }
        errors.addUnkept(stage.closed((row, problem) -> errors.add(row, "period", period(problem), problem)));
    }

    private static String period(Problem problem) {
        return Objects.toString(problem.arguments().get("period"), "");
    }

    private ImportCheck.Lookup lookup(Scope scope, LocalDate on) {
        return new ImportCheck.Lookup() {
            @Override
            public Map<String, Place> units(Collection<String> written) {
                return names.units(scope, written);
            }

            @Override
            public Map<Named, List<Known>> indicators(Collection<Named> named) {
                return names.indicators(named);
            }

            @Override
            public Map<FigureGate.Spot, BitSet> closed(Collection<FigureGate.Spot> asked) {
                var closed = new HashMap<FigureGate.Spot, BitSet>();
                gates.forEach(gate -> gate.closed(scope, asked, on)
                        .forEach((spot, nodes) -> closed.computeIfAbsent(spot, any -> new BitSet())
                                .or(nodes)));
                return closed;
            }

            @Override
            public Problem byHand(DefinitionText text) {
                return checking.byHand("", text);
            }
        };
    }

    /** Writes what was checked, and tells all that is kept in step with figures. */
    void keep(Scope scope, ImportFigures deed, ImportProgress progress, Instant knownAt) {
        progress.begin(ImportProgress.Step.STORING);
        figures.entry(deed.id(), Stance.REPORTED, null, deed.on(), scope, knownAt);
        var series = judging.reach(() -> {
            if (deed.corrected() > 0) {
                stage.close(deed.id(), deed.reason(), knownAt);
            }
            stage.write(deed.id(), knownAt);
            return stage.changing();
        });
        progress.stored(deed.entered() + (long) deed.corrected(), series.length);
        progress.begin(ImportProgress.Step.FOLLOWING);
        news.tellMany(series, stage::changed, stage.ofParts(), progress::followed, knownAt);
    }
}
