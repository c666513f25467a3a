package org.plumbline.reading.date;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Quarters and halves of a year: Q1 2025, quý I/2025, 1. Quartal 2024, I półrocze 2022 r., "the second half of 2023". */
final class Periods {

    private static final int QUARTER = 3;
    private static final int HALF = 6;
    private static final int YEAR = 12;
    private static final Map<String, Integer> ROMAN =
            Map.of("I", 1, "II", 2, "III", 3, "IV", 4, "І", 1, "ІІ", 2, "ІІІ", 3, "ІV", 4);

    private final Text text;

    Periods(Text text) {
        this.text = text;
    }

    /** The period that begins at a token; null where none does. */
    @Nullable
    DateMention at(int token) {
        int quarter = text.at(token, DateWords.QUARTER);
        if (quarter != Text.NONE) {
            return numbered(token, quarter, QUARTER);
        }
        int half = text.at(token, DateWords.HALF);
        if (half != Text.NONE) {
            var which = text.form(half, DateWords.HALF_ORDER);
            return which == null
                    ? numbered(token, half, HALF)
                    : inYear(token, text.at(half, DateWords.HALF_ORDER), (int) which.value(), HALF);
        }
        var counted = counted(token);
        if (counted != null) {
            return counted;
        }
        int order = order(token);
        if (order == 0) {
            return null;
        }
        int at = behindOrder(token);
        int word = text.at(at, DateWords.QUARTER);
        int months = QUARTER;
        if (word == Text.NONE) {
            word = text.at(at, DateWords.HALF);
            months = HALF;
        }
        return word == Text.NONE || text.gap(at) == Gap.PARAGRAPH ? null : inYear(token, word, order, months);
    }

    /** 6 tháng đầu năm 2024, 9 tháng đầu năm: the first or last months of a year. */
    private @Nullable DateMention counted(int token) {
        int months = Calendar.isShort(text, token) ? Calendar.number(text, token) : 0;
        int word = months > 1 && months < YEAR ? text.at(token + 1, DateWords.MONTH_LEAD) : Text.NONE;
        var which = word == Text.NONE ? null : text.form(word, DateWords.HALF_ORDER);
        if (which == null) {
            return null;
        }
        var found = inYear(token, text.at(word, DateWords.HALF_ORDER), 1, months);
        return found == null || which.value() == 1
                ? found
                : new DateMention(found.start(), found.end(), found.year(), YEAR, null, null, months);
    }

    /** The number stands behind the word: quý I, triwulan II, Q1, 6 tháng đầu năm. */
    private @Nullable DateMention numbered(int from, int at, int months) {
        if (at >= text.size() || text.gap(at) == Gap.PARAGRAPH) {
            return null;
        }
        int order = order(at);
        return order == 0 ? null : inYear(from, behindOrder(at), order, months);
    }

    private boolean isLine(int token) {
        return text.gap(token) == Gap.LINE || text.gap(token) == Gap.PARAGRAPH;
    }

    private int order(int token) {
        var form = text.form(token, DateWords.ORDINAL);
        if (form != null) {
            return (int) form.value();
        }
        if (text.isNumber(token)) {
            return text.end(token) - text.start(token) == 1 ? text.first(token) - '0' : 0;
        }
        return isRoman(token) ? ROMAN.getOrDefault(text.word(token), 0) : 0;
    }

    /** Whether a word may be a Roman number up to twelve. */
    boolean isRoman(int token) {
        return text.isWord(token) && text.end(token) - text.start(token) <= 3 && "IVX".indexOf(text.first(token)) >= 0;
    }

    private int behindOrder(int token) {
        int at = text.has(token, DateWords.ORDINAL) ? text.at(token, DateWords.ORDINAL) : token + 1;
        if (text.isSign(at, '.') && text.glued(at)) {
            return at + 1;
        }
        boolean suffix = text.isWord(at) && text.glued(at) && text.end(at) - text.start(at) == 2;
        return suffix
                ? at + 1
                : text.isSign(at, '-') && text.glued(at) && text.isWord(at + 1) && text.glued(at + 1) ? at + 2 : at;
    }

    private @Nullable DateMention inYear(int from, int end, int order, int months) {
        if (order * months > YEAR) {
            return null;
        }
        int at = text.isSign(end, "/,-") ? end + 1 : end;
        for (var lead : new org.plumbline.reading.pack.Concept[] {DateWords.OF_YEAR, DateWords.YEAR}) {
            at = text.has(at, lead) ? text.at(at, lead) : at;
        }
        if (Calendar.isYear(text, at) && text.gap(at) != Gap.PARAGRAPH) {
            int after = text.at(at + 1, DateWords.YEAR_AFTER);
            int year = Calendar.number(text, at);
            return new DateMention(from, after == Text.NONE ? at + 1 : after, year, order * months, null, null, months);
        }
        if (isLine(from) && !text.isWord(end)) {
            return null; // the first of several questions or quarters in a list
        }
        int thisYear = text.at(end, DateWords.THIS_YEAR);
        return new DateMention(from, thisYear == Text.NONE ? end : thisYear, null, order * months, null, null, months);
    }
}
