package org.plumbline.reading.symbol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.reading.text.Folding;

/**
 * The letters of a type as a symbol writes them, with the kinds they stand for and what had to be mended.
 *
 * @param letters the right way to write them: QĐ
 */
record TypeLetters(String letters, List<DocumentType> types, List<Repair> repairs) {

    /** Folded letters, then each right way to write them, then the kinds: da stands for DA (project) and ĐA (scheme). */
    private static final Map<String, Map<String, List<DocumentType>>> KNOWN = known();

    private static Map<String, Map<String, List<DocumentType>>> known() {
        var known = new TreeMap<String, Map<String, List<DocumentType>>>();
        for (var type : DocumentType.values()) {
            for (var letters : type.abbreviations()) {
                known.computeIfAbsent(Folding.fold(letters), absent -> new LinkedHashMap<>())
                        .computeIfAbsent(letters, absent -> new ArrayList<>())
                        .add(type);
            }
        }
        return known;
    }

    static boolean known(Token token) {
        return token.couldBeLetters() && known(token.folded());
    }

    static boolean known(String folded) {
        return KNOWN.containsKey(folded);
    }

    /** All letters, folded. */
    static Stream<String> all() {
        return KNOWN.keySet().stream();
    }

    /** Every kind that letters before a number can mean: "ctr 46". */
    static List<DocumentType> types(Token token) {
        return read(token).stream()
                .flatMap(one -> one.types().stream())
                .distinct()
                .toList();
    }

    /** The ways to read these letters; with a stroke only those that have one, without a stroke the plain ones first. */
    static List<TypeLetters> read(Token token) {
        var found = new ArrayList<TypeLetters>();
        var ways = KNOWN.getOrDefault(token.folded(), Map.of());
        for (var way : ways.entrySet()) {
            if (way.getKey().equalsIgnoreCase(token.written())) {
                found.add(new TypeLetters(
                        way.getKey(), way.getValue(), mended(way.getKey(), token, Repair.Kind.LOWER_CASE_TYPE)));
            }
        }
        if (!found.isEmpty() && token.hasStroke()) {
            return found;
        }
        var writtenPlain = !found.isEmpty();
        for (var way : ways.entrySet()) {
            if (!way.getKey().equalsIgnoreCase(token.written())) {
                var repairs = new ArrayList<>(mended(way.getKey(), token, Repair.Kind.LOWER_CASE_TYPE));
                if (writtenPlain) {
                    repairs.add(new Repair(Repair.Kind.TYPE_AMBIGUOUS, token.written()));
                }
                found.add(new TypeLetters(way.getKey(), way.getValue(), repairs));
            }
        }
        return found;
    }

    /** What lies between the letters as written and as they should be: case, diacritics, both or nothing. */
    static List<Repair> mended(String right, Token token, Repair.Kind wrongCase) {
        var repairs = new ArrayList<Repair>();
        var plain = plain(right);
        if (!plain.equals(plain(token.written()))) {
            repairs.add(new Repair(wrongCase, token.written()));
        }
        if (!right.toLowerCase(Locale.ROOT).equals(token.written().toLowerCase(Locale.ROOT))) {
            repairs.add(new Repair(Repair.Kind.DIACRITICS_RESTORED, token.written()));
        }
        return repairs;
    }

    private static String plain(String letters) {
        return letters.replace('đ', 'd').replace('Đ', 'D');
    }
}
