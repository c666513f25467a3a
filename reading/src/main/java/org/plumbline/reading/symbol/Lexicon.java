package org.plumbline.reading.symbol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.text.Folding;

/** The words for kinds of document in all languages, from the files {@code types_<language>.tsv}. */
final class Lexicon {

    private static final String NUMBER_SIGN = "number-sign";
    private static final Lexicon LOADED = load();

    private final Map<String, List<DocumentType>> types = new HashMap<>();
    private final Map<String, String> apart = new HashMap<>();
    private final Set<String> numberSigns = new HashSet<>();
    private int longest = 1;

    private Lexicon() {}

    static Lexicon loaded() {
        return LOADED;
    }

    private static Lexicon load() {
        var lexicon = new Lexicon();
        var languages = Table.rows("languages.tsv");
        // First every word's usual sense, so that a usual sense stands before another language's unusual one.
        for (var standing : List.of("main", "also")) {
            for (var language : languages) {
                for (var row : Table.rows("types_" + language.getFirst() + ".tsv")) {
                    if (row.get(1).equals(standing)) {
                        lexicon.add(row.getFirst(), row.get(3));
                    }
                }
            }
        }
        return lexicon;
    }

    private void add(String concept, String forms) {
        for (var form : forms.split(";", -1)) {
            var phrase = phrase(form);
            if (concept.equals(NUMBER_SIGN)) {
                numberSigns.add(phrase);
                continue;
            }
            var type = DocumentType.find(concept)
                    .orElseThrow(() -> new IllegalArgumentException("""
                    The type %s of the form "%s" is not a kind of document.
                    Maybe it is misspelt in a types file.""".formatted(concept, form)));
            var known = types.computeIfAbsent(phrase, absent -> new ArrayList<>());
            if (!known.contains(type)) {
                known.add(type);
            }
            apart.putIfAbsent(phrase.replace(" ", ""), phrase);
            longest = Math.max(longest, phrase.split(" ", -1).length);
        }
    }

    private static String phrase(String form) {
        return Folding.fold(form).replace('-', ' ');
    }

    /** The kinds that a folded phrase can mean, the usual one first; empty if it is no word for a document. */
    List<DocumentType> types(String phrase) {
        return List.copyOf(types.getOrDefault(phrase, List.of()));
    }

    /** The phrase that is written as this one word: "nghiquyet" is "nghi quyet". */
    @Nullable
    String apart(String word) {
        return apart.get(word);
    }

    /** Every word and phrase for a kind of document, folded. */
    Stream<String> phrases() {
        return types.keySet().stream();
    }

    boolean isNumberSign(String phrase) {
        return numberSigns.contains(phrase);
    }

    /** How many words the longest phrase has. */
    int longest() {
        return longest;
    }
}
