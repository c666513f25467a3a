package org.plumbline.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.reading.symbol.DocumentType;
import org.plumbline.reading.symbol.Symbol;
import org.plumbline.reading.symbol.Symbols;

/** The documents that a workbook names, found by their symbols however they are written. */
final class SymbolReadings {

    private final boolean understood;
    private final Function<String, @Nullable Site> units;
    private final Map<String, List<Paper>> papers = new HashMap<>();
    private final Map<String, String> read = new HashMap<>();

    /**
     * Begins with no documents.
     *
     * @param understood whether this installation understands symbols; otherwise they are compared as written
     * @param units finds a unit by its code
     */
    SymbolReadings(boolean understood, Function<String, @Nullable Site> units) {
        this.understood = understood;
        this.units = units;
    }

    /** The one way to write a symbol, or the text itself where it cannot be understood. */
    String canonical(String text) {
        return read.computeIfAbsent(text, any -> canonical(any, null));
    }

    String canonical(String text, @Nullable String type) {
        var symbol = understood && !Stored.isId(text) ? Symbols.read(text).symbol() : Optional.<Symbol>empty();
        var kind = type == null ? Optional.<DocumentType>empty() : DocumentType.find(type);
        return symbol.map(each -> kind.map(each::settledAs).orElse(each).canonical())
                .orElse(text.strip());
    }

    /** Whether the symbol bears its own year, so that there can be only one of its issuer. */
    boolean bearsYear(String text) {
        return Symbols.read(text).symbol().map(symbol -> symbol.year() != null).orElse(false);
    }

    /** Why a symbol cannot be registered, or null. */
    @Nullable
    Problem problem(String text) {
        var reading = understood && !Stored.isId(text) ? Symbols.read(text) : null;
        var problem = reading == null ? null : reading.problem();
        if (problem == null) {
            return null;
        }
        var kind = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.at(
                "symbol",
                "directive.symbol-unknown." + kind,
                Map.of("symbol", FormCheck.shortened(text), "part", problem.part()));
    }

    void know(Paper paper) {
        for (var name : List.of(paper.ref(), Objects.toString(paper.symbol, paper.ref()), paper.id.toString())) {
            var same = papers.computeIfAbsent(name, any -> new ArrayList<>());
            if (!same.contains(paper)) {
                same.add(paper);
            }
        }
    }

    /** The documents that a cell may mean: by symbol or identifier, or by symbol with issuer, day or term behind it. */
    List<Paper> named(String text) {
        var cited = Cited.read(text)
                .map(each -> papers.getOrDefault(canonical(each.name()), List.of()).stream()
                        .filter(paper -> each.of().stream().allMatch(said -> says(paper, said)))
                        .toList())
                .orElse(List.of());
        return cited.isEmpty() ? papers.getOrDefault(canonical(text), List.of()) : cited;
    }

    private boolean says(Paper paper, String said) {
        var issuer = units.apply(said);
        return issuer != null && paper.issuer.equals(issuer.id())
                || paper.issued.equals(Row.dayOf(said))
                || said.equals(paper.term);
    }
}
