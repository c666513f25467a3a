package org.plumbline.reading.symbol;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.reading.text.Folding;

/**
 * The keys under which a symbol is found. The index holds every combination of parts that a person may write; a query holds only what
 * was written, so that more words find fewer documents. All keys are folded; parts are joined by one blank; numbers have no leading
 * zeros.
 */
final class SearchKeys {

    private static final int MOST_WORDS_TYPED = 8;

    private SearchKeys() {}

    static Set<String> of(Symbol symbol, List<Integer> years) {
        var keys = new LinkedHashSet<String>();
        for (var number : numbers(symbol)) {
            add(keys, symbol, number);
            for (var year : years) {
                add(keys, symbol, number + " " + year);
            }
        }
        return keys;
    }

    private static void add(Set<String> keys, Symbol symbol, String number) {
        keys.add(number);
        for (var issuer : issuers(symbol)) {
            keys.add(number + issuer);
        }
        for (var type : symbol.types()) {
            keys.add(type.code() + " " + number);
            for (var issuer : issuers(symbol)) {
                keys.add(type.code() + " " + number + issuer);
            }
        }
        for (var letters : letters(symbol)) {
            keys.add(number + " " + letters);
            for (var issuer : issuers(symbol)) {
                keys.add(number + " " + letters + issuer);
            }
        }
    }

    /** The number with its suffix; for another government also the whole symbol, part by part. */
    private static List<String> numbers(Symbol symbol) {
        if (symbol.written() == null) {
            return List.of(number(symbol));
        }
        var whole = words(Token.of(symbol.written()));
        return symbol.number() == 0 ? List.of(whole) : List.of(String.valueOf(symbol.number()), whole);
    }

    private static String number(Symbol symbol) {
        return symbol.number() + (symbol.suffix() == null ? "" : symbol.suffix());
    }

    /** The letters it carries and those that its kinds may carry: a regulation is written QĐ, QĐi and QyĐ. */
    private static Set<String> letters(Symbol symbol) {
        var letters = new LinkedHashSet<String>();
        if (symbol.typeCode() != null) {
            letters.add(Folding.fold(symbol.typeCode()));
        }
        symbol.types().forEach(type -> type.abbreviations().forEach(one -> letters.add(Folding.fold(one))));
        return letters;
    }

    /** The issuer alone, then with its unit, each with a blank before it: " twdtn", " twdtn vp". */
    private static List<String> issuers(Symbol symbol) {
        var beginnings = new ArrayList<String>();
        var all = new StringBuilder();
        for (var issuer : symbol.issuers()) {
            all.append(' ').append(Folding.fold(issuer));
            beginnings.add(all.toString());
            if (symbol.assemblyTerm() != null && Issuers.isAssembly(Folding.fold(issuer))) {
                all.append(symbol.assemblyTerm());
                beginnings.add(all.toString());
            }
        }
        return beginnings;
    }

    static List<String> typed(String typed) {
        var keys = new LinkedHashSet<String>();
        var reading = SymbolReader.read(typed);
        for (var candidate : reading.candidates()) {
            addTyped(keys, candidate);
        }
        if (keys.isEmpty()) {
            addWords(keys, reading, typed);
        }
        return List.copyOf(keys);
    }

    private static void addTyped(Set<String> keys, Candidate candidate) {
        var symbol = candidate.symbol();
        var number = symbol.written() == null ? number(symbol) : words(Token.of(symbol.written()));
        if (symbol.year() != null && symbol.written() == null) {
            number += " " + symbol.year();
        }
        var all = issuers(symbol);
        var issuer = all.isEmpty() ? "" : all.getLast();
        if (symbol.typeCode() != null && !candidate.needed(Repair.Kind.TYPE_FROM_WORD)) {
            keys.add(number + " " + Folding.fold(symbol.typeCode()) + issuer);
        }
        for (var type : symbol.types()) {
            keys.add(type.code() + " " + number + issuer);
        }
        if (symbol.types().isEmpty() || symbol.family() == Family.ASSEMBLY || symbol.family() == Family.STATE_LETTER) {
            keys.add(number + issuer);
        }
        // "46c" may be number 46 with a letter, or the beginning of "46 ctr".
        if (symbol.suffix() != null
                && symbol.family() == null
                && !symbol.suffix().startsWith(".")) {
            keys.add(symbol.number() + " " + symbol.suffix());
        }
    }

    /** A number with the beginning of something: "46 c". */
    private static void addWords(Set<String> keys, SymbolReading reading, String typed) {
        if (reading.problem() == null || reading.problem().kind() == Problem.Kind.TOO_LONG) {
            return;
        }
        var tokens = Token.of(typed);
        if (tokens.size() <= 2 * MOST_WORDS_TYPED
                && tokens.stream().anyMatch(token -> token.is(Token.Kind.NUMBER))
                && tokens.stream().filter(SearchKeys::counts).count() <= MOST_WORDS_TYPED) {
            keys.add(words(tokens));
        }
    }

    private static boolean counts(Token token) {
        return token.is(Token.Kind.NUMBER) || token.is(Token.Kind.WORD);
    }

    private static String words(List<Token> tokens) {
        return tokens.stream()
                .filter(SearchKeys::counts)
                .map(token -> token.is(Token.Kind.NUMBER) ? Written.digits(token) : token.folded())
                .collect(Collectors.joining(" "));
    }
}
