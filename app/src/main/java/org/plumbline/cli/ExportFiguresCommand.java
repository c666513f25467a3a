package org.plumbline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureExport;
import org.plumbline.indicator.FigureFormat;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.kernel.Scope;
import org.plumbline.web.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the figures of a set of indicators, however many. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the figures of indicators into a file, by its ending: .csv (which 'import figures' reads again), .xlsx, .json;",
            "with --sdmx, a .csv in SDMX-CSV 2.0 for statistical offices.",
            "The installation must not be running."
        })
class ExportFiguresCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--sdmx", description = "As SDMX-CSV 2.0.")
    private boolean sdmx;

    @Option(
            names = "--indicators",
            paramLabel = "WORDS",
            description = "Only indicators whose code or name has these words.")
    private String words = "";

    @Option(names = "--lang", defaultValue = "en", description = "Language of the headings: en, vi, id, de, pl, uk.")
    private String language = "en";

    @Option(names = "--data", description = "Folder of the installation.")
    private @Nullable Path data;

    @Option(names = "--database", description = "The installation is on the server at this address.")
    private @Nullable String database;

    @Override
    public Integer call() throws IOException {
        var tongue = Languages.named(language);
        var format = format();
        try (var running = Installations.start(data, database);
                var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var scope = Scope.programme();
            List<Indicator.Line> set =
                    running.bean(IndicatorList.class).list(scope, new IndicatorList.Filter(null, null, words));
            var question = new FigureExport.Question(
                    set.stream().map(Indicator.Line::id).toList(), null, null, null);
            var w = running.bean(Messages.class).in(tongue);
            var written = running.bean(FigureExport.class).write(scope, question, format, out, w);
            spec.commandLine().getOut().println(w.say("bulk.exported", "n", written));
        }
        return 0;
    }

    private FigureFormat format() {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (sdmx && name.endsWith(".csv")) {
            return FigureFormat.SDMX;
        }
        if (!sdmx) {
            for (var format : List.of(FigureFormat.CSV, FigureFormat.XLSX, FigureFormat.JSON)) {
                if (name.endsWith("." + format.ending())) {
                    return format;
                }
            }
        }
        throw new Failures.Stopped(
                2, "Figures are written into a file that ends in .csv, .xlsx or .json; with --sdmx, in .csv.");
    }
}
