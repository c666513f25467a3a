package org.plumbline.reader.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
                        written(w, one.value()),
                        "said",
                        shortened(one.span().surface())))
                .distinct()
                .collect(Collectors.joining("; "));
        return w.say("reading.check.repairs", "repairs", repairs);
    }

    private static String written(Words w, Object value) {
        return value instanceof BigDecimal number ? w.number(number, DECIMALS) : value.toString();
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
