package org.plumbline.reading.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Form;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.pack.Letters;
import org.plumbline.reading.token.Text;

/** Numbers written in one word, such as dreihundertfünfundvierzig: cut into the words of the pack, then added up. */
final class JoinedWords {

    private static final int LONGEST_WORD = 80;
    private static final int SHORTEST_WORD = 6;
    private static final int LONGEST_PART = 12;
    private static final Comparator<Form> LONGEST_FIRST =
            Comparator.comparingInt((Form one) -> one.text().length()).reversed();

    /** The words of numbers by their first letters, the longest first. */
    private final Map<Character, List<Form>> parts = new HashMap<>();

    private final BitSet beginnings = new BitSet();
    private final BitSet endings = new BitSet();

    JoinedWords(LanguagePack language) {
        var all = new HashMap<String, Form>();
        for (var form : language.forms()) {
            if (NumberWords.PARTS.contains(form.concept())
                    && form.text().indexOf(' ') < 0
                    && form.text().indexOf('*') < 0) {
                beginnings.set(form.text().charAt(0));
                endings.set(form.text().charAt(form.text().length() - 1));
                all.merge(form.text(), form, (old, more) -> old.concept() == NumberWords.WHOLE ? more : old);
            }
        }
        for (var form : all.values()) {
            if (form.text().length() <= LONGEST_PART) {
                parts.computeIfAbsent(form.text().charAt(0), any -> new ArrayList<>())
                        .add(form);
            }
        }
        parts.values().forEach(some -> some.sort(LONGEST_FIRST));
    }

    /** What a word says; null where it is no number of two parts or more. */
    @Nullable
    BigInteger read(Text text, int token) {
        int length = text.end(token) - text.start(token);
        if (length < SHORTEST_WORD
                || length > LONGEST_WORD
                || !mayBegin(text.first(token))
                || !mayEnd(text.last(token))) {
            return null;
        }
        return read(text.word(token).toLowerCase(Locale.ROOT));
    }

    private boolean mayBegin(char letter) {
        return beginnings.get(Letters.lower(letter));
    }

    private boolean mayEnd(char letter) {
        return endings.get(letter);
    }

    private @Nullable BigInteger read(String word) {
        var cut = new ArrayList<Form>();
        if (!cut(word, 0, cut, new boolean[word.length() + 1]) || cut.size() < 2) {
            return null;
        }
        var sum = new WordSum();
        for (var form : cut) {
            boolean first = form == cut.getFirst() && form.concept() == NumberWords.MAGNITUDE;
            var concept = first ? NumberWords.WHOLE : form.concept();
            if (concept != NumberWords.LINK && !sum.add(concept, form.value())) {
                return null;
            }
        }
        return sum.value();
    }

    /** Longest part first; a place from which nothing fitted is not tried twice. */
    private boolean cut(String word, int from, List<Form> cut, boolean[] dead) {
        if (from == word.length()) {
            return true;
        }
        if (dead[from]) {
            return false;
        }
        for (var form : parts.getOrDefault(word.charAt(from), List.of())) {
            if (word.startsWith(form.text(), from)) {
                cut.add(form);
                if (cut(word, from + form.text().length(), cut, dead)) {
                    return true;
                }
                cut.removeLast();
            }
        }
        dead[from] = true;
        return false;
    }
}
