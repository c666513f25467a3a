package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Actors;
import org.plumbline.indicator.FigureImports;
import org.plumbline.indicator.ImportError;
import org.plumbline.indicator.ImportProgress;
import org.plumbline.indicator.ImportReport;
import org.plumbline.indicator.deed.DecimalMark;
import org.plumbline.indicator.deed.Shares;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.web.Messages;
import org.plumbline.web.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in a table of figures of any size: all of it in one act, or nothing. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in a table of figures (.csv, UTF-8), a figure a row, in one act or not at all.",
            "Headings: indicator, owner, unit, cut, period, state, value, numerator, denominator, answer, rank, rankOf, words,",
            "measure, maturity, source, reason; indicator, unit and period are needed. Indicators and units by code or identifier.",
            "A row without a value changes nothing; a figure that stands is corrected only with a reason.",
            "Everything that is wrong is told at once, with its place. The same file a second time changes nothing.",
            "The installation must not be running. Ends with 1 if anything is wrong."
        })
class ImportFiguresCommand implements Callable<Integer> {

    private static final int SHOWN = 50;
    private static final long TOLD_EVERY = 2_000;

    /** The marks as they are written on the command line. */
    enum Mark {
        COMMA,
        POINT
    }

    /** How ratios are written. */
    enum Ratios {
        MEASURE,
        SHARES
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The table (.csv).")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--decimal",
            required = true,
            description =
                    "By which mark the numbers part off their decimals: comma or point. The other one may part off thousands.")
    private Mark decimal = Mark.POINT;

    @Option(
            names = "--ratios",
            description =
                    "How ratios in per cent are written: in their measure (48.1), or as shares (0.481). Asked only where it is in doubt.")
    private @Nullable Ratios ratios;

    @Option(names = "--reason", description = "Why figures that stand are corrected, where a row does not say.")
    private @Nullable String reason;

    @Option(names = "--as", paramLabel = "LOGIN", description = "In the name of this account, within its mandates.")
    private @Nullable String login;

    @Option(names = "--check", description = "Only check: nothing is stored.")
    private boolean check;

    @Option(
            names = "--remarks",
            paramLabel = "FILE",
            description = "Write the rows that are wrong into a table, with what is wrong.")
    private @Nullable Path remarks;

    @Option(names = "--lang", defaultValue = "en", description = "Language of the answer: en, vi, id, de, pl, uk.")
    private String language = "en";

    @Option(names = "--data", description = "Folder of the installation.")
    private @Nullable Path data;

    @Option(names = "--database", description = "The installation is on the server at this address.")
    private @Nullable String database;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new Failures.Stopped(2, "There is no file " + file + " that can be read.");
        }
        var tongue = Languages.named(language);
        try (var running = Installations.start(data, database)) {
            var imports = running.bean(FigureImports.class);
            var w = running.bean(Messages.class).in(tongue);
            var scope = scope(running);
            var sent = new FigureImports.Sent(
                    file, String.valueOf(file.getFileName()), DecimalMark.valueOf(decimal.name()), shares(), reason);
            var progress = new ImportProgress();
            var told = told(progress, w);
            ImportReport report;
            try {
                report = check ? imports.check(scope, sent, progress) : imports.commit(scope, sent, progress);
            } finally {
                told.interrupt();
            }
            say(report, w);
            if (remarks != null && !report.isRight()) {
                try (var out = Files.newBufferedWriter(remarks, StandardCharsets.UTF_8)) {
                    imports.marked(sent, report, out, error -> w.say(error.problem()));
                }
            }
            return report.isRight() ? 0 : Failures.FAILED;
        }
    }

    private Scope scope(Running running) {
        var who = login;
        return who == null
                ? Scope.programme()
                : running.bean(Actors.class)
                        .named(who)
                        .orElseThrow(() -> new Failures.Stopped(2, "There is no open account " + who + "."))
                        .scope();
    }

    private Shares shares() {
        return ratios == null ? Shares.ASKED : ratios == Ratios.SHARES ? Shares.AS_SHARES : Shares.AS_MEASURED;
    }

    /** Says now and then how far it is, beside the answer. */
    private Thread told(ImportProgress progress, Words w) {
        var err = spec.commandLine().getErr();
        return Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(TOLD_EVERY);
                } catch (InterruptedException e) {
                    return;
                }
                err.println(w.name("bulk.step", progress.step()) + ": "
                        + w.say(new Problem(
                                "bulk.progress",
                                null,
                                Map.of(
                                        "read", progress.read(),
                                        "wrong", progress.errors(),
                                        "stored", progress.stored()))));
                err.flush();
            }
        });
    }

    private void say(ImportReport report, Words w) {
        var out = spec.commandLine().getOut();
        report.errors().stream()
                .limit(SHOWN)
                .forEach(error -> out.println(place(error, w) + ": " + w.say(error.problem())));
        if (report.wrong() > SHOWN) {
            out.println(w.say(new Problem("bulk.more", null, Map.of("n", report.wrong() - SHOWN))));
        }
        counted(out, w, report);
        out.println(w.say(report.outcome()));
        out.flush();
    }

    private static String place(ImportError error, Words w) {
        return w.say(new Problem(
                error.column() == null ? "bulk.place-row" : "bulk.place",
                null,
                Map.of("row", error.row(), "column", error.column() == null ? "" : error.column())));
    }

    private static void counted(PrintWriter out, Words w, ImportReport report) {
        if (report.earlier() == null) {
            var counts = report.counts();
            out.println(w.say(new Problem(
                    "bulk.counts",
                    null,
                    Map.of(
                            "entered", counts.entered(),
                            "corrected", counts.corrected(),
                            "unchanged", counts.unchanged(),
                            "empty", counts.empty()))));
        }
    }
}
