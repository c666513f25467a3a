package org.plumbline.reading.token;

import java.util.Arrays;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Letters;

/** The sentences of a text, as stretches of tokens. Items of a list and lines of a table are sentences of their own. */
final class Sentences {

    private static final Concept ABBREVIATION = Concept.named("abbreviation");
    private static final Concept MONTH = Concept.named("month");
    private static final ConceptSet SHORTENED = ConceptSet.of(ABBREVIATION);
    private static final Concept SMALL_WORD = Concept.named("stopword");
    private static final ConceptSet FROM = ConceptSet.named("change-from");
    private static final ConceptSet TO = ConceptSet.named("change-to");
    private static final int LONGEST_ABBREVIATION = 5;
    private static final int LONGEST_DATE = 8;
    private static final int DAY_BEFORE = 3;
    private static final int SHORT_LINE = 50;
    private static final int LEVELS = 5;
    private static final int FORM = 3;

    private final Text text;
    private final int[] of;
    private int[] starts = new int[16];
    private int size;

    Sentences(Text text) {
        this.text = text;
        this.of = new int[text.size()];
        for (int at = 0; at < text.size(); at++) {
            if (at == 0 || beginsAt(at)) {
                if (size == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * size);
                }
                starts[size++] = at;
            }
            of[at] = size - 1;
        }
    }

    int size() {
        return size;
    }

    int of(int token) {
        return of[token];
    }

    int start(int sentence) {
        return starts[sentence];
    }

    int end(int sentence) {
        return sentence + 1 < size ? starts[sentence + 1] : text.size();
    }

    private boolean beginsAt(int at) {
        return switch (text.gap(at)) {
            case NONE -> text.isSign(at - 1, "!?…") && text.isCapital(at);
            case BLANK -> afterStop(at);
            case LINE -> isMarker(at) || text.isSign(at - 1, ".!?:;…") && !afterAbbreviation(at) || afterShortLine(at);
            case PARAGRAPH -> true;
        };
    }

    private boolean afterStop(int at) {
        int last = at - 1;
        if (text.sign(last) == 0) {
            return false;
        }
        if (text.isSign(last, "\")]") && last > 0 && text.isSign(last - 1, ".!?…")) {
            last--;
        }
        if (text.isSign(last, "!?…")) {
            return !text.isWord(at) || text.isCapital(at);
        }
        if (!text.isSign(last, '.') || !text.glued(last)) {
            return text.isSign(last, '.') && text.isCapital(at);
        }
        if (text.isWord(at) && !text.isCapital(at)) {
            return false;
        }
        return !afterAbbreviation(at) && !afterOrdinal(last, at);
    }

    /** Behind "Nr." or "tys."; not behind one that often ends a sentence, such as "r.", when a capital letter follows. */
    private boolean afterAbbreviation(int at) {
        int from = text.before(at, SHORTENED, LONGEST_ABBREVIATION);
        if (from == Text.NONE) {
            int word = at - 2;
            boolean letter = text.isWord(word) && text.isSign(at - 1, '.') && text.end(word) - text.start(word) == 1;
            return letter && text.isCapital(at) && (text.isCapital(word) || isInitial(at)); // "a. D."
        }
        var form = text.form(from, SHORTENED);
        return form == null || form.value() == 0 || !text.isCapital(at) || isDateOnly(at);
    }

    /** "W dniu 3 maja 2024 r. Ministerstwo ...": a date alone is no sentence. */
    private boolean isDateOnly(int at) {
        int start = size == 0 ? 0 : starts[size - 1];
        boolean month = false;
        for (int token = start; token < at && at - start <= LONGEST_DATE && token - start <= DAY_BEFORE; token++) {
            month |= text.has(token, MONTH);
        }
        return month;
    }

    /** Behind the full stop of an ordinal number, as in "5. Dezember". */
    private boolean afterOrdinal(int stop, int at) {
        int number = stop - 1;
        if (isRoman(number) && text.language(at).usage().ordinalStop()) {
            return !startsLine(number);
        }
        if (!text.isNumber(number) || !text.language(at).usage().ordinalStop()) {
            return false;
        }
        if (text.has(at, SMALL_WORD) || isLevel(number)) {
            return false; // a noun follows an ordinal number, "Die" and "Im" begin a sentence
        }
        return text.end(number) - text.start(number) <= 2 && (text.has(at, MONTH) || !startsLine(number));
    }

    /** "Von 29 auf 41." is no forty-first. */
    private boolean isLevel(int number) {
        int to = text.before(number, TO, FORM);
        return to != Text.NONE && text.next(Math.max(0, to - LEVELS), to, FROM) != Text.NONE;
    }

    private boolean isInitial(int at) {
        return text.end(at) - text.start(at) == 1 && text.isSign(at + 1, '.') && text.glued(at + 1);
    }

    /** "der XIV. Kongress"; a single letter is looked at elsewhere. */
    private boolean isRoman(int token) {
        return text.isCapital(token) && text.end(token) - text.start(token) > 1 && isCounting(token);
    }

    private boolean startsLine(int at) {
        return text.gap(at) == Gap.LINE || text.gap(at) == Gap.PARAGRAPH;
    }

    /** A dash, a bullet, "3." or "b)" at the beginning of a line. */
    private boolean isMarker(int at) {
        if (text.isSign(at, "-–•*+●▪◦·►■□✓|")) {
            return true;
        }
        boolean short3 = at < text.size() && text.end(at) - text.start(at) <= 4;
        return short3
                && (text.isNumber(at) || text.isWord(at))
                && text.isSign(at + 1, ".)")
                && text.glued(at + 1)
                && (text.isNumber(at) || text.end(at) - text.start(at) <= 4 && isCounting(at));
    }

    private boolean isCounting(int at) {
        int length = text.end(at) - text.start(at);
        if (length == 1) {
            return true;
        }
        for (int i = text.start(at); i < text.end(at); i++) {
            if ("IVXivx".indexOf(text.letter(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A short line before a capital letter or a number is a heading or a line of a table. */
    private boolean afterShortLine(int at) {
        if (text.isWord(at) && !text.isCapital(at)) {
            return false;
        }
        int first = at - 1;
        while (first > 0 && !startsLine(first)) {
            first--;
        }
        int length = text.end(at - 1) - text.start(first);
        return length <= SHORT_LINE || isAllCapitals(first, at) || hasTab(text.start(first), text.end(at - 1));
    }

    private boolean hasTab(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.letter(at) == '\t') {
                return true;
            }
        }
        return false;
    }

    private boolean isAllCapitals(int from, int to) {
        int letters = 0;
        for (int at = from; at < to; at++) {
            if (text.isWord(at)) {
                letters++;
                char last = text.letter(text.end(at) - 1);
                if (!Letters.isCapital(last) && Letters.isLetter(last)) {
                    return false;
                }
            }
        }
        return letters > 0;
    }
}
