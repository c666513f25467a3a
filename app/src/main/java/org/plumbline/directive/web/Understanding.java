package org.plumbline.directive.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.DirectiveHit;
import org.plumbline.kernel.Problem;
import org.plumbline.reading.symbol.Candidate;
import org.plumbline.reading.symbol.DocumentType;
import org.plumbline.reading.symbol.Issuer;
import org.plumbline.reading.symbol.Symbols;

/**
 * What a symbol says, shown while it is typed.
 *
 * @param reading how it was understood; null for no symbol or one that cannot be read
 * @param issuer the body behind its letters, if they are known
 * @param types the kinds to choose from when the symbol does not tell or tells several; empty when it does
 * @param problem why it cannot be read
 * @param duplicates registered documents that may be the same
 */
public record Understanding(
        @Nullable Candidate reading,
        @Nullable Issuer issuer,
        List<DocumentType> types,
        @Nullable Problem problem,
        List<DirectiveHit> duplicates) {

    static Understanding of(String symbol, List<DirectiveHit> duplicates) {
        if (symbol.isEmpty()) {
            return new Understanding(null, null, List.of(DocumentType.values()), null, duplicates);
        }
        var read = Symbols.read(symbol);
        var best = read.best().orElse(null);
        if (best == null) {
            var problem = read.problem() == null
                    ? null
                    : new Problem(
                            "symbol.problem." + code(read.problem().kind()),
                            "symbol",
                            java.util.Map.of("part", read.problem().part()));
            return new Understanding(null, null, List.of(), problem, duplicates);
        }
        var possible = best.symbol().types();
        var types = possible.size() == 1 ? List.<DocumentType>of() : possible;
        var unknown = possible.isEmpty() ? List.of(DocumentType.values()) : types;
        var letters = best.symbol().issuers();
        var issuer =
                letters.isEmpty() ? null : Symbols.issuer(letters.getFirst()).orElse(null);
        return new Understanding(best, issuer, unknown, null, duplicates);
    }

    /** The name by which messages know a value. */
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
