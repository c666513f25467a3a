package org.plumbline.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plumbline.reading.symbol.Candidate;
import org.plumbline.reading.symbol.DocumentType;
import org.plumbline.reading.symbol.Symbols;
import org.plumbline.web.Messages;
import org.plumbline.web.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is understood of a document symbol, however it was written. */
@Command(
        name = "symbol",
        mixinStandardHelpOptions = true,
        description = "Says what is understood of a document symbol, for example 46-CTr/TU or \"nghi quyet 57\".")
class SymbolCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TEXT", description = "The symbol or short citation.")
    private String text = "";

    @Option(names = "--lang", defaultValue = "en", description = "Language of the answer: en, vi, id, de, pl, uk.")
    private String language = "en";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        var w = Messages.withoutInstallation(Languages.named(language));
        var reading = Symbols.read(text);
        if (reading.candidates().isEmpty()) {
            var problem = java.util.Objects.requireNonNull(reading.problem());
            throw new Failures.Stopped(
                    Failures.FAILED, w.say("symbol.problem." + code(problem.kind()), "part", problem.part()));
        }
        var out = spec.commandLine().getOut();
        say(out, w, reading.candidates().getFirst());
        for (var other : reading.candidates().subList(1, reading.candidates().size())) {
            out.println(w.say("symbol.also") + ":");
            say(out, w, other);
        }
        out.flush();
        return 0;
    }

    private static void say(PrintWriter out, Words w, Candidate candidate) {
        var symbol = candidate.symbol();
        line(out, w.say("symbol.is"), symbol.canonical());
        var types = symbol.types().stream().map(type -> name(w, type)).collect(Collectors.joining(" / "));
        line(out, w.say("symbol.type"), types);
        if (symbol.family() != null) {
            line(out, w.say("symbol.family"), w.say("symbol.family." + code(symbol.family())));
        }
        line(out, w.say("symbol.number"), symbol.writtenNumber());
        line(
                out,
                w.say("symbol.year"),
                symbol.year() == null ? "" : symbol.year().toString());
        for (var letters : symbol.issuers()) {
            var body =
                    Symbols.issuer(letters).map(i -> letters + ": " + i.body()).orElse(letters);
            line(out, w.say("symbol.issuer"), body);
        }
        line(
                out,
                w.say("symbol.term"),
                symbol.assemblyTerm() == null ? "" : symbol.assemblyTerm().toString());
        for (var repair : candidate.repairs()) {
            line(out, w.say("symbol.repairs"), w.say("symbol.repair." + code(repair.kind()), "part", repair.part()));
        }
        line(out, w.say("symbol.confidence"), Math.round(candidate.confidence() * 100) + " %");
        line(out, w.say("symbol.keys"), String.join(" | ", Symbols.searchKeys(symbol)));
    }

    private static void line(PrintWriter out, String name, String value) {
        if (!value.isEmpty()) {
            out.printf("%-16s %s%n", name, value);
        }
    }

    private static String name(Words w, DocumentType type) {
        return w.say("symbol.type." + type.code());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
