package org.plumbline.reading.symbol;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.text.Folding;

/** The table of issuers' letters, {@code issuers.tsv}. */
final class Issuers {

    private static final Map<String, Issuer> KNOWN = load();

    private Issuers() {}

    private static Map<String, Issuer> load() {
        var known = new HashMap<String, Issuer>();
        var names = names();
        for (var row : Table.rows("issuers.tsv")) {
            var issuer = new Issuer(
                    row.getFirst(),
                    row.get(2),
                    Issuer.Level.valueOf(row.get(3).toUpperCase(Locale.ROOT)),
                    row.get(4).equals("any") ? null : row.get(4).equals("party"),
                    date(row.get(5)),
                    date(row.get(6)),
                    names.getOrDefault(row.get(1), Map.of()),
                    row.get(7).equals("seen"));
            if (known.put(row.get(1), issuer) != null
                    || !Folding.fold(issuer.code()).equals(row.get(1))) {
                throw new IllegalArgumentException("""
                        The issuer %s stands twice in issuers.tsv or is folded wrongly.
                        Maybe two bodies share its letters.""".formatted(issuer.code()));
            }
        }
        return Map.copyOf(known);
    }

    /** The names in other languages: the heading of the file says which column is which. */
    private static Map<String, Map<String, String>> names() {
        var names = new HashMap<String, Map<String, String>>();
        var languages = Table.heading("issuer_names.tsv");
        for (var row : Table.rows("issuer_names.tsv")) {
            var ofIssuer = new HashMap<String, String>();
            for (int at = 1; at < row.size(); at++) {
                ofIssuer.put(languages.get(at), row.get(at));
            }
            names.put(row.getFirst(), ofIssuer);
        }
        return names;
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    static Optional<Issuer> find(String folded) {
        return Optional.ofNullable(KNOWN.get(folded));
    }

    static boolean known(Token token) {
        return token.couldBeLetters() && KNOWN.containsKey(token.folded());
    }

    /** Whether the letters can open the issuer's part of a symbol; a drafting unit cannot. */
    static boolean opens(Token token) {
        return token.couldBeLetters()
                && find(token.folded()).map(one -> !one.isUnit()).orElse(false);
    }

    /** QH and UBTVQH carry the term of the National Assembly. */
    static boolean isAssembly(Token token) {
        return token.couldBeLetters() && isAssembly(token.folded());
    }

    static boolean isAssembly(String folded) {
        return folded.equals("qh") || folded.equals("ubtvqh");
    }
}
