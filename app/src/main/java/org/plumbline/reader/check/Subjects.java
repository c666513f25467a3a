package org.plumbline.reader.check;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.kernel.Wording;
import org.plumbline.reading.text.Folding;

/**
 * Whether words of a text name a record. A name is the same as what is said when each has all words of the other; words that every figure
 * may have, such as "rate of", do not count. Endings may differ: "communes", "commune".
 */
final class Subjects {

    private static final int STEM = 5;
    private static final int ENDING = 3;

    /** Words that say nothing of what is measured, in the six languages, folded. */
    private static final Set<String> COMMON =
            Stream.of("""
                    a an the of in on at to by for and or with is was were are has have its rate share percentage proportion ratio per cent
                    percent number total level value reached stood remained year
                    ty le so tong muc gia tri cua la dat va o tai trong cac nhung nam con giam tang xuong len duoc
                    der die das des dem den und oder im in am an auf von zu fur mit quote anteil rate zahl wert stand jahr lag betrug ist war
                    w we z ze na do i oraz lub o od dla jest wskaznik odsetek udzial liczba poziom stopa wartosc roku wyniosl wyniosla wynosi
                    в у на до з із за і й та або для від є рівень частка відсоток показник кількість число року становив становила становить
                    di ke dari dan atau pada yang untuk dengan adalah tingkat persentase angka jumlah nilai rasio proporsi tahun mencapai
                    """.strip().split("\\s+")).map(Folding::fold).collect(Collectors.toUnmodifiableSet());

    private Subjects() {}

    /** How far a name fits. */
    enum Fit {
        NONE,
        /** It shares words with what is said. */
        PART,
        /** All its words are said, and others with them. */
        WITHIN,
        SAME
    }

    /** The words that count. */
    static Set<String> words(String text) {
        return Arrays.stream(Folding.fold(text).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> word.length() > 1 && !COMMON.contains(word))
                .filter(word -> !Character.isDigit(word.charAt(0)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The best fit of a name in any of its languages. */
    static Fit fit(Wording name, Set<String> said) {
        return Stream.concat(Stream.of(name.original()), name.translations().values().stream())
                .map(each -> fit(words(each), said))
                .reduce(Fit.NONE, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    private static Fit fit(Set<String> name, Set<String> said) {
        if (name.isEmpty() || said.isEmpty()) {
            return Fit.NONE;
        }
        var shared = name.stream().filter(word -> has(said, word)).count();
        if (shared == name.size()) {
            return said.stream().allMatch(word -> has(name, word)) ? Fit.SAME : Fit.WITHIN;
        }
        return shared * 2 >= Math.min(name.size(), said.size()) && shared > 0 ? Fit.PART : Fit.NONE;
    }

    /** Whether the words of one name in some language are all among those of another. */
    static boolean lies(Wording name, Wording in) {
        var wider = Stream.concat(Stream.of(in.original()), in.translations().values().stream())
                .map(Subjects::words)
                .toList();
        return Stream.concat(Stream.of(name.original()), name.translations().values().stream())
                .map(Subjects::words)
                .anyMatch(words -> wider.stream().anyMatch(all -> all.size() > words.size() && all.containsAll(words)));
    }

    static boolean has(Set<String> words, String word) {
        return words.contains(word) || words.stream().anyMatch(each -> alike(each, word));
    }

    private static boolean alike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= STEM && one.length() - same <= ENDING && other.length() - same <= ENDING;
    }
}
