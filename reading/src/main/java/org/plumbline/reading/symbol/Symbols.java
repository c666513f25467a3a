package org.plumbline.reading.symbol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.text.Folding;

/**
 * Reads symbols of Party and state documents of Viet Nam however a person writes them, and gives the keys by which they are found again.
 * The grammar is that of Party Guidance 36-HD/VPTW of 2018 and of state Decree 30/2020/NĐ-CP; see package.md.
 */
public final class Symbols {

    private Symbols() {}

    /**
     * Understands one symbol or short citation: "46-CTr/TU", "46 ctr tu", "Aktionsprogramm Nr. 46". Where several documents are named it
     * is the first. Never throws.
     */
    public static SymbolReading read(@Nullable String text) {
        return SymbolReader.read(text == null ? "" : text);
    }

    /** All keys under which a document with this symbol is to be stored, the bare number first. */
    public static Set<String> searchKeys(Symbol symbol) {
        return SearchKeys.of(symbol, symbol.year() == null ? List.of() : List.of(symbol.year()));
    }

    /** The same with the year of issue from the register, because people write "Resolution 57/2024" though Party symbols have no year. */
    public static Set<String> searchKeys(Symbol symbol, int yearOfIssue) {
        return SearchKeys.of(
                symbol,
                symbol.year() == null || symbol.year() == yearOfIssue
                        ? List.of(yearOfIssue)
                        : List.of(symbol.year(), yearOfIssue));
    }

    /**
     * The keys to look for when this was typed, the most exact first; a document is found when any of them is equal to one of its keys.
     * Empty if what was typed has no number. A key with a blank in it may also be used as the beginning of a stored key.
     */
    public static List<String> queryKeys(@Nullable String typed) {
        return typed == null ? List.of() : SearchKeys.typed(typed);
    }

    /** What was typed into a search, taken apart: keys, number, words beside the symbol, and what was meant where the pen slipped. */
    public static SymbolQuery query(@Nullable String typed) {
        return SymbolQuery.of(typed == null ? "" : typed);
    }

    /** What was probably meant by a text that is not understood as it stands: a guess to be shown, never to be registered. */
    public static Optional<String> meant(@Nullable String text) {
        return text == null ? Optional.empty() : Slips.mended(text);
    }

    /** Whether what was typed finds the document with this symbol. */
    public static boolean matches(@Nullable String typed, Symbol symbol) {
        var stored = searchKeys(symbol);
        return query(typed).keys().stream().anyMatch(stored::contains);
    }

    /** The body behind an issuer's letters, whatever their case and diacritics. */
    public static Optional<Issuer> issuer(String letters) {
        return Issuers.find(Folding.fold(letters));
    }

    /** The kinds of document a word or phrase can mean in any of the languages, the usual one first: "Richtlinie", "висновку". */
    public static List<DocumentType> typesOfWord(String phrase) {
        return Lexicon.loaded().types(Folding.fold(phrase).replace('-', ' '));
    }
}
