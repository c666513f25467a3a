package org.plumbline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plumbline.reading.symbol.Candidate;
import org.plumbline.reading.symbol.SymbolReading;
import org.plumbline.reading.symbol.Symbols;
import org.plumbline.web.Words;

/** Says what a search understood of a symbol, so that a person who finds nothing sees why. */
final class Understood {

    private Understood() {}

    /** Sentences in the reader's words; none where nothing was like a symbol. */
    static List<String> of(Words w, String typed) {
        var sentences = new ArrayList<String>();
        var reading = Symbols.read(typed);
        reading.best().map(best -> readAs(w, best)).ifPresent(sentences::add);
        Symbols.meant(typed)
                .flatMap(meant -> Symbols.read(meant).best())
                .ifPresent(best -> sentences.add(
                        w.say("search.meant", "symbol", best.symbol().canonical())));
        if (sentences.isEmpty() && hasNumber(typed)) {
            sentences.add(problem(w, reading));
        }
        return List.copyOf(sentences);
    }

    private static String readAs(Words w, Candidate best) {
        var symbol = best.symbol();
        var types = symbol.types().stream()
                .map(type -> w.say("symbol.type." + type.code()))
                .collect(Collectors.joining(" / "));
        return types.isEmpty()
                ? w.say("search.read-as-bare", "symbol", symbol.canonical())
                : w.say("search.read-as", "symbol", symbol.canonical(), "type", types);
    }

    private static String problem(Words w, SymbolReading reading) {
        var problem = java.util.Objects.requireNonNull(reading.problem());
        var code = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return w.say("symbol.problem." + code, "part", problem.part());
    }

    private static boolean hasNumber(String typed) {
        return typed.chars().anyMatch(Character::isDigit);
    }
}
