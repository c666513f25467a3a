package org.plumbline.reading.date;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** The ways in which a date is written; each looks at a few tokens only. */
final class DateGrammar {

    private final Text text;
    private final Periods periods;
    private final DigitDates digits;
    private final NamedDates named;

    DateGrammar(Text text) {
        this.text = text;
        this.periods = new Periods(text);
        var years = new YearBehind(text);
        this.digits = new DigitDates(text, years);
        this.named = new NamedDates(text, years);
    }

    /** The date that begins at a token; null where none does. */
    @Nullable
    DateMention at(int token) {
        if (!text.isNumber(token) && !text.has(token, DateWords.BEGINNINGS) && !periods.isRoman(token)) {
            return null;
        }
        var found = periods.at(token);
        if (found == null && text.isNumber(token)) {
            found = fromDay(token);
        } else if (found == null && text.isWord(token)) {
            found = fromWord(token);
        }
        return found;
    }

    private @Nullable DateMention fromDay(int token) {
        var found = digits.at(token);
        if (found == null) {
            found = days(token);
        }
        return found == null ? named.dayFirst(token, false) : found;
    }

    private @Nullable DateMention fromWord(int token) {
        int day = text.at(token, DateWords.DAY);
        if (day != Text.NONE && text.isNumber(day)) {
            var found = fromDay(day);
            return found == null || !found.isDay() ? null : found.at(token, found.end());
        }
        int number = text.at(token, DateWords.MONTH_LEAD);
        if (number != Text.NONE && Calendar.isShort(text, number) && !text.isNumber(token - 1)) {
            return named.monthInDigits(token, number);
        }
        int name = number == Text.NONE ? token : number;
        return text.has(name, DateWords.MONTH) ? named.monthFirst(token, name) : null;
    }

    /** 12–14 May 2024, 9. und 10. November, 18 to 20-9-2024: the first day, and the last. */
    private @Nullable DateMention days(int token) {
        if (!Calendar.isShort(text, token)) {
            return null;
        }
        int at = named.afterDay(token);
        int next = text.at(at, DateWords.RANGE);
        if (next == Text.NONE) {
            next = text.isSign(at, "–-,—") ? at + 1 : Text.NONE;
        }
        if (next == Text.NONE) {
            return null;
        }
        next = text.has(next, DateWords.DAY) ? text.at(next, DateWords.DAY) : next;
        if (!text.isNumber(next) || text.gap(next) == Gap.PARAGRAPH) {
            return null;
        }
        var last = text.isSign(at, ',') ? null : digits.dotted(next);
        if (last == null && !text.isSign(at, ',')) {
            last = text.isSign(at, '-') && text.glued(at) ? digits.separatedAfterDash(next) : digits.separated(next);
        }
        if (last == null) {
            last = text.isSign(at, ',') ? days(next) : named.dayFirst(next, true);
        }
        int first = Calendar.number(text, token);
        boolean rising = last != null && last.day() != null && first >= 1 && first < last.day();
        return rising && last != null ? last.since(token, first) : null;
    }
}
