package org.plumbline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.lists.ListSheet;
import org.plumbline.lists.Lists;
import org.plumbline.web.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the lists of an installation, or the empty workbook to begin with. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        subcommands = ExportFiguresCommand.class,
        description = {
            "Writes all units, posts, accounts, directives and assignments into a workbook that 'import' reads again.",
            "With --template, an empty workbook with explanations; that needs no installation.",
            "With --list and a file that ends in .csv, one list for other programs.",
            "'plumbline export figures FILE' writes figures instead."
        })
class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file to write.")
    private @Nullable Path given;

    @Option(names = "--template", description = "Write the empty workbook.")
    private boolean template;

    @Option(names = "--list", description = "One of: units, posts, accounts, directives, assignments.")
    private @Nullable ListSheet list;

    @Option(names = "--lang", defaultValue = "en", description = "Language of the headings: en, vi, id, de, pl, uk.")
    private String language = "en";

    @Option(names = "--data", description = "Folder of the installation.")
    private @Nullable Path data;

    @Option(names = "--database", description = "The installation is on the server at this address.")
    private @Nullable String database;

    @Override
    public Integer call() throws IOException {
        var tongue = Languages.named(language);
        var file = given;
        if (file == null) {
            throw new Failures.Stopped(
                    2, "Name the file to write, or say what else is to be written: plumbline export figures FILE.");
        }
        var isCsv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        if (isCsv != (list != null) || isCsv && template) {
            throw new Failures.Stopped(
                    2, "One list is written into a file that ends in .csv, everything into one that ends in .xlsx.");
        }
        if (template) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                Lists.template(out, Messages.withoutInstallation(tongue), tongue);
            }
            return 0;
        }
        try (var running = Installations.start(data, database)) {
            var lists = running.bean(Lists.class);
            var w = running.bean(Messages.class).in(tongue);
            if (list != null) {
                try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    lists.csv(Scope.programme(), list, out, w);
                }
                return 0;
            }
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                lists.export(Scope.programme(), out, w);
            }
        }
        return 0;
    }
}
