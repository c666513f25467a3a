package org.plumbline.reader.check;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

    /** Words that say nothing of what is measured, in the six languages; as they are written, for "năm" is a year and "nam" are men. */
    private static final Set<String> COMMON = set("""
                    a an the of in on at to by for and or with is was were are has have its rate share percentage proportion ratio per cent
                    percent number total level value year
                    tỷ tỉ lệ số tổng mức trị của là và ở tại trong các những năm
                    der die das des dem den und oder im in am an auf von zu für mit quote anteil rate zahl wert stand jahr
                    w we z ze na do i oraz lub o od dla jest wskaźnik odsetek udział liczba poziom stopa wartość roku rok
                    в у на до з із за і й та або для від є рівень частка відсоток показник кількість число року рік
                    di ke dari dan atau pada yang untuk dengan adalah tingkat persentase angka jumlah nilai rasio proporsi tahun
                    """);

    /** Words between a subject and its figure. */
    private static final Set<String> MOVING = set("""
                    reached reaches stood stands remained amounted rose risen fell fallen grew increased decreased dropped now only over nearly
                    đạt còn giảm tăng xuống lên được đã khoảng trên gần chỉ đến tới hơn
                    betrug beträgt erreichte lag liegt stieg sank fiel war ist auf rund fast über
                    wyniósł wyniosła wynosi wzrósł wzrosła spadł spadła osiągnął osiągnęła około ponad prawie
                    становив становила становить зріс зросла знизився знизилася досяг досягла понад майже близько
                    mencapai sebesar menjadi naik turun meningkat menurun sekitar lebih hampir
                    """);

    /** How the words for targets begin. */
    private static final List<String> TARGETS = List.of(
            "target",
            "goal",
            "objective",
            "chỉ tiêu ",
            "mục tiêu ",
            "sasaran",
            "ziel",
            "cel ",
            "cele ",
            "celów ",
            "celu ",
            "wskaźnik",
            "ціл",
            "показник");

    /** How the words for parts of a year begin. */
    private static final List<String> PARTS = Stream.of("""
                    half_ quarter month mid_ january february march_ april june july august september october november december
                    quý_ tháng_ nửa_ giữa_ quartal halbjahr hälfte monat mitte januar februar märz juni juli oktober dezember
                    kwarta półrocz połow miesi stycz luty_ lutego marzec marca kwiet czerw lipc lipiec sierp wrześ paździer listopad grudn
                    квартал півріч половин місяц середин січ лют берез квітн травн червн липн серпн вересн жовтн листопад грудн
                    triwulan semester bulan paruh pertengahan januari februari maret agustus desember
                    """.strip().split("\\s+"))
            .map(each -> each.replace('_', ' '))
            .toList();

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

    private static Set<String> set(String words) {
        return Set.copyOf(List.of(words.strip().split("\\s+")));
    }

    private static List<String> split(String text) {
        return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words that count. */
    static Set<String> words(String text) {
        return words(split(text));
    }

    /** The words that count of those before a figure, without what leads over to it: "fell to", "reached nearly". */
    static Set<String> before(String text) {
        var all = split(text);
        int end = all.size();
        while (end > 0 && (MOVING.contains(all.get(end - 1)) || COMMON.contains(all.get(end - 1)))) {
            end--;
        }
        return words(all.subList(0, end));
    }

    private static Set<String> words(List<String> all) {
        return all.stream()
                .filter(word -> word.length() > 1 && !COMMON.contains(word) && !Character.isDigit(word.charAt(0)))
                .map(Folding::fold)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether targets are spoken of. */
    static boolean speaksOfTargets(String text) {
        return begins(text, TARGETS);
    }

    /** Whether a part of a year is spoken of, so that a figure of the year may not be meant. */
    static boolean speaksOfPartOfYear(String text) {
        return begins(text, PARTS);
    }

    private static boolean begins(String text, List<String> beginnings) {
        var words = " " + String.join(" ", split(text)) + " ";
        return beginnings.stream().anyMatch(each -> words.contains(" " + each));
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
