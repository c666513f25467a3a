package org.plumbline.reader.web;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.plumbline.kernel.Language;
import org.plumbline.reading.check.CheckKind;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.check.Sentences;
import org.plumbline.reading.check.Verdict;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/** Says in the reader's language what a check of a text found: at the terminal, on pages and for programs. */
@NamedInterface("words")
public final class FindingWords {

    private static final int DECIMALS = 4;
    private static final int MOST_REPAIRS = 6;
    private static final int LONGEST = 200;

    /** Values that are years: 2024 is not 2,024. */
    private static final Set<String> YEARS = Set.of("due", "done", "first", "last");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Map<Language, Sentences> SENTENCES = new ConcurrentHashMap<>();

    private FindingWords() {}

    /** The sentences of findings in the reader's language. */
    public static Sentences sentences(Words w) {
        return SENTENCES.computeIfAbsent(w.language(), language -> Sentences.in(language.tag()));
    }

    /** What was computed, and which way of reckoning would fit. */
    public static String sentence(Words w, Finding finding) {
        return sentences(w).of(finding);
    }

    /** What was checked. */
    public static String kind(Words w, CheckKind kind) {
        return sentences(w).name(kind);
    }

    /** What there is to be said. */
    public static String verdict(Words w, Verdict verdict) {
        return sentences(w).name(verdict);
    }

    /** What would make it right; empty where nothing is known to. */
    public static String repairs(Words w, Finding finding) {
        if (finding.repairs().isEmpty()) {
            return "";
        }
        var repairs = finding.repairs().stream()
                .limit(MOST_REPAIRS)
                .map(one -> w.say(
                        "reading.check.instead",
                        "value",
                        written(w, one),
                        "said",
                        shortened(one.span().surface())))
                .distinct()
                .reduce((one, other) -> w.say("reading.check.or", "one", one, "other", other))
                .orElseThrow();
        return w.say("reading.check.repairs", "repairs", repairs);
    }

    private static String written(Words w, Finding.Repair repair) {
        var said = repair.value().toString();
        if (repair.value() instanceof Number) {
            var number = new BigDecimal(said);
            return YEARS.contains(repair.name()) ? w.plain(number) : w.number(number, DECIMALS);
        }
        if (DAY.matcher(said).matches()) {
            return w.date(LocalDate.parse(said));
        }
        return switch (repair.name()) {
            case "unit" -> w.say("reading.check.unit." + said);
            case "level" -> w.say("reading.check.level." + said);
            case "firstComparator", "secondComparator" -> DraftWords.comparator(w, said);
            case "weekday" ->
                DayOfWeek.valueOf(said)
                        .getDisplayName(TextStyle.FULL, w.language().locale());
            default -> said;
        };
    }

    /** The words of which it speaks, in one line and not longer than can be looked at. */
    public static String shortened(String words) {
        var line = words.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 2)).stripTrailing() + " …";
    }
}
