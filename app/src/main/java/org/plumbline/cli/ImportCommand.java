package org.plumbline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.lists.Checked;
import org.plumbline.lists.ListSheet;
import org.plumbline.lists.Lists;
import org.plumbline.lists.Places;
import org.plumbline.web.Messages;
import org.plumbline.web.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets an installation up from a workbook of lists. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        subcommands = ImportFiguresCommand.class,
        description = {
            "Sets up units, posts, accounts, directives and assignments from a workbook of lists.",
            "Everything that is wrong is told at once, with its place. All of it is stored, or nothing.",
            "What is known already stays as it is, so the same file a second time changes nothing.",
            "The installation must not be running. Ends with 1 if anything is wrong.",
            "'plumbline export --template FILE' writes the workbook to begin with.",
            "'plumbline import figures FILE' takes in a table of figures instead."
        })
class ImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The workbook (.xlsx).")
    private @Nullable Path given;

    @Option(names = "--check", description = "Only check: nothing is stored.")
    private boolean check;

    @Option(names = "--remarks", paramLabel = "FILE", description = "Also write the workbook back with remarks.")
    private @Nullable Path remarks;

    @Option(names = "--lang", defaultValue = "en", description = "Language of the answer: en, vi, id, de, pl, uk.")
    private String language = "en";

    @Option(names = "--data", description = "Folder of the installation.")
    private @Nullable Path data;

    @Option(names = "--database", description = "The installation is on the server at this address.")
    private @Nullable String database;

    @Override
    public Integer call() throws IOException {
        var file = given;
        if (file == null) {
            throw new Failures.Stopped(
                    2, "Name the workbook, or say what else is to be taken in: plumbline import figures FILE.");
        }
        if (!Files.isReadable(file)) {
            throw new Failures.Stopped(2, "There is no file " + file + " that can be read.");
        }
        var tongue = Languages.named(language);
        try (var running = Installations.start(data, database)) {
            var lists = running.bean(Lists.class);
            var w = running.bean(Messages.class).in(tongue);
            var sent = new Lists.Sent(file, String.valueOf(file.getFileName()));
            if (remarks != null) {
                try (var out = new BufferedOutputStream(Files.newOutputStream(remarks))) {
                    lists.mark(Scope.programme(), sent, out, w);
                }
            }
            var checked = check ? lists.check(Scope.programme(), sent) : lists.commit(Scope.programme(), sent);
            say(checked, w);
            return checked.isRight() ? 0 : Failures.FAILED;
        }
    }

    private void say(Checked checked, Words w) {
        var out = spec.commandLine().getOut();
        checked.remarks().forEach(remark -> out.println(Places.place(w, remark) + ": " + w.say(remark.problem())));
        checked.counts().entrySet().stream()
                .filter(each -> each.getValue().rows() > 0)
                .forEach(each -> counted(out, w, each.getKey(), each.getValue()));
        out.println(w.say(outcome(checked), "n", checked.isRight() ? checked.fresh() : checked.wrong()));
        out.flush();
    }

    private static void counted(PrintWriter out, Words w, ListSheet sheet, Checked.Count count) {
        var counts = Map.of(
                "rows", count.rows(),
                "fresh", count.fresh(),
                "same", count.same(),
                "different", count.different(),
                "wrong", count.wrong());
        out.println(w.say("lists.sheet." + sheet.code()) + ": " + w.say(new Problem("lists.counts", null, counts)));
    }

    private String outcome(Checked checked) {
        if (!checked.isRight()) {
            return "lists.outcome.wrong";
        }
        return checked.committed()
                ? "lists.outcome.committed"
                : checked.fresh() == 0 ? "lists.outcome.nothing" : "lists.outcome.right";
    }
}
