package org.plumbline.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plumbline.kernel.Language;
import org.plumbline.reading.symbol.Candidate;
import org.plumbline.reading.symbol.DocumentType;
import org.plumbline.reading.symbol.Repair;
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
        var w = Messages.withoutInstallation(Language.find(language)
                .orElseThrow(() -> new Failures.Stopped(
                        2, "The language " + language + " is not one of en, vi, id, de, pl, uk.")));
        var reading = Symbols.read(text);
        if (reading.candidates().isEmpty()) {
            var problem = java.util.Objects.requireNonNull(reading.problem());
            throw new Failures.Stopped(
                    Failures.FAILED,
                    w.say("symbol.problem." + code(problem.kind()), "part", problem.part()) + perhaps(w, text));
        }
        var out = spec.commandLine().getOut();
        Symbols.meant(text).ifPresent(meant -> out.println(perhaps(w, text).strip()));
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
            line(out, w.say("symbol.issuer"), issuer(w, letters));
        }
        line(
                out,
                w.say("symbol.term"),
                symbol.assemblyTerm() == null ? "" : symbol.assemblyTerm().toString());
        candidate.repairs().stream()
                .map(repair -> mended(w, repair))
                .distinct()
                .forEach(sentence -> line(out, w.say("symbol.repairs"), sentence));
        line(out, w.say("symbol.confidence"), Math.round(candidate.confidence() * 100) + " %");
        line(out, w.say("symbol.keys"), String.join(" | ", Symbols.searchKeys(symbol)));
    }

    /** In the reader's language, with the name the body bears itself in brackets. */
    private static String issuer(Words w, String letters) {
        return Symbols.issuer(letters)
                .map(issuer -> letters + ": "
                        + issuer.name(w.tag())
                                .filter(name -> !name.equals(issuer.body()))
                                .map(name -> name + " (" + issuer.body() + ")")
                                .orElse(issuer.body()))
                .orElse(letters);
    }

    /** A repair speaks of a part as written, or of a kind of document, which has a name in each language. */
    private static String mended(Words w, Repair repair) {
        var part = DocumentType.find(repair.part()).map(type -> name(w, type)).orElse(repair.part());
        return w.say("symbol.repair." + code(repair.kind()), "part", part);
    }

    /** A slip of the pen mended, as a sentence; nothing where none can be. */
    private static String perhaps(Words w, String text) {
        return Symbols.meant(text)
                .flatMap(meant -> Symbols.read(meant).symbol())
                .map(symbol -> System.lineSeparator() + w.say("search.meant", "symbol", symbol.canonical()))
                .orElse("");
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
