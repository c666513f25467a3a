package org.plumbline.reading.score;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings words to the form in which they are compared (reading-records.md, section 6). */
final class Wording {

    private static final int STEM = 5;
    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern NUMBER_SIGN = Pattern.compile("^(?:nomor|nummer|no|nr|so|n|№)[.\\s:]*(?=[0-9])");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9])");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private static final Set<String> POINTS = Set.of("pp", "p.p.", "pkt proc", "pkt proc.", "в.п.", "п.п.");
    private static final Pattern POINT_WORDS =
            Pattern.compile("percentage.?point|diem phan tram|prozentpunkt|poin pers|punkt[\\p{L}\\p{N}_]* procent"
                    + "|відсотків[\\p{L}\\p{N}_]* пункт|вiдсотков");
    private static final Set<String> PERCENT =
            Set.of("%", "percent", "per cent", "pct", "v.h.", "v. h.", "proc", "proc.", "persen", "phan tram");
    private static final Pattern PERCENT_WORDS =
            Pattern.compile("(?:prozent|procent[\\p{L}\\p{N}_]*|в[іi]дсот[\\p{L}\\p{N}_]*)$|%");

    private static final Map<String, List<String>> CURRENCIES = currencies();
    private static final Map<String, String> MEASURES = Map.ofEntries(
            Map.entry("km2", "km2"),
            Map.entry("square kilometers", "km2"),
            Map.entry("sq km", "km2"),
            Map.entry("km", "km"),
            Map.entry("кm", "km"),
            Map.entry("км", "km"),
            Map.entry("m2", "m2"),
            Map.entry("ha", "ha"),
            Map.entry("га", "ha"),
            Map.entry("t", "t"),
            Map.entry("ton", "t"),
            Map.entry("tons", "t"),
            Map.entry("tonne", "t"),
            Map.entry("tonnes", "t"),
            Map.entry("tan", "t"),
            Map.entry("tonnen", "t"),
            Map.entry("тонн", "t"));

    private Wording() {}

    private static Map<String, List<String>> currencies() {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("VND", List.of("vnd", "dong", "донг", "₫"));
        all.put("USD", List.of("usd", "us$", "$", "dolar", "dollar", "долар"));
        all.put("EUR", List.of("eur", "€"));
        all.put("IDR", List.of("idr", "rp", "rupiah"));
        all.put("PLN", List.of("pln", "zl"));
        all.put("UAH", List.of("uah", "грн", "гривн", "гривен"));
        return all;
    }

    /** Without case, marks and invisible characters. */
    static String fold(Object text) {
        var parts = Normalizer.normalize(text.toString(), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder();
        parts.codePoints()
                .filter(one -> Character.getType(one) != Character.NON_SPACING_MARK
                        && Character.getType(one) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return plain.toString()
                .replace("đ", "d")
                .replace("ł", "l")
                .replace("ß", "ss")
                .strip();
    }

    /** A number or symbol of a document or a delegation; null where there is none. */
    static @Nullable String designation(@Nullable Object said) {
        if (said == null || said.toString().isBlank()) {
            return null;
        }
        var plain = DASH.matcher(fold(said)).replaceAll("-");
        plain = NUMBER_SIGN.matcher(plain).replaceFirst("");
        plain = BLANKS.matcher(plain).replaceAll("").replace('.', '-');
        return ZEROS.matcher(plain).replaceFirst("").toUpperCase(Locale.ROOT);
    }

    /** A unit by its sign; null where it is a noun, which is not compared. */
    static @Nullable String unit(@Nullable Object said) {
        if (said == null) {
            return null;
        }
        var plain = BLANKS.matcher(fold(said)).replaceAll(" ").strip();
        if (POINTS.contains(plain) || POINT_WORDS.matcher(plain).find()) {
            return "pp";
        }
        if (PERCENT.contains(plain) || PERCENT_WORDS.matcher(plain).lookingAt()) {
            return "%";
        }
        for (var currency : CURRENCIES.entrySet()) {
            if (currency.getValue().stream().anyMatch(plain::startsWith)) {
                return currency.getKey();
            }
        }
        return MEASURES.get(plain);
    }

    /** The beginnings of its words; single letters are left out, single digits are not. */
    static Set<String> stems(Object text) {
        var all = new TreeSet<String>();
        var words = WORD.matcher(fold(text));
        while (words.find()) {
            var word = words.group();
            if (word.length() > 1 || Character.isDigit(word.charAt(0))) {
                all.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return all;
    }
}
