package org.plumbline.reading.date;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Days and months whose month is named: 5 December 2017, December 5, tháng 12 năm 2017. */
final class NamedDates {

    private final Text text;
    private final YearBehind years;

    NamedDates(Text text, YearBehind years) {
        this.text = text;
        this.years = years;
    }

    /** 5 December 2017, 5. Dezember, 5th of December 2017, 5 XII 2017, 5 tháng 12 năm 2017. */
    @Nullable
    DateMention dayFirst(int token, boolean ranged) {
        if (!Calendar.isShort(text, token)) {
            return null;
        }
        var day = text.word(token);
        int at = afterDay(token);
        int of = text.at(at, DateWords.OF);
        if (of != Text.NONE && text.has(of, DateWords.MONTH)) {
            at = of;
        }
        if (at >= text.size() || text.gap(at) == Gap.PARAGRAPH) {
            return null;
        }
        var month = text.form(at, DateWords.MONTH);
        if (month != null) {
            return years.withYear(token, text.at(at, DateWords.MONTH), Long.toString(month.value()), day);
        }
        var roman = text.form(at, DateWords.ROMAN);
        if (roman != null) {
            int year = text.isSign(at + 1, '.') && text.glued(at + 1) ? at + 2 : at + 1;
            return Calendar.isYear(text, year)
                    ? Calendar.day(token, years.afterYear(year + 1), text.word(year), Long.toString(roman.value()), day)
                    : null;
        }
        int number = text.at(at, DateWords.MONTH_LEAD);
        boolean led = ranged || text.before(token, DateWords.DAY, 3) != Text.NONE || isRangeEnd(token);
        return number != Text.NONE && Calendar.isShort(text, number) && (led || hasYear(number))
                ? afterMonth(token, number, day)
                : null;
    }

    /** Behind the full stop, the "th" or the closing quotation mark of a day. */
    int afterDay(int token) {
        int at = token + 1;
        boolean stop = text.isSign(at, '.') && text.glued(at);
        int suffix = stop ? at + 1 : at;
        if (text.glued(suffix) && text.has(suffix, DateWords.ORDINAL_AFTER)) {
            return text.at(suffix, DateWords.ORDINAL_AFTER); // 1.º de marzo
        }
        if (stop) {
            boolean goesOn = text.has(at + 1, DateWords.MONTH)
                    || text.has(at + 1, DateWords.RANGE)
                    || text.has(at + 1, DateWords.ROMAN)
                    || text.isSign(at + 1, "–-,—");
            return goesOn ? at + 1 : at;
        }
        if (text.isSign(at, "\"»”") && text.isSign(token - 1, "\"«“„")) {
            return at + 1;
        }
        if (text.isSign(at, '-') && text.glued(at) && text.isWord(at + 1) && text.glued(at + 1)) {
            return text.end(at + 1) - text.start(at + 1) <= 2 ? at + 2 : at; // 3-го травня
        }
        boolean ordinal = text.isWord(at) && text.glued(at) && text.end(at) - text.start(at) == 2;
        return ordinal ? at + 1 : at;
    }

    private boolean isRangeEnd(int token) {
        return text.isSign(token - 1, "-–") && text.isNumber(token - 2);
    }

    private boolean hasYear(int month) {
        int year = text.at(month + 1, DateWords.YEAR);
        return year != Text.NONE && Calendar.isYear(text, year)
                || text.isSign(month + 1, '/') && Calendar.isYear(text, month + 2);
    }

    /** tháng 12 năm 2017, tháng 12/2017, tháng 12. */
    @Nullable
    DateMention monthInDigits(int token, int month) {
        if (text.isSign(month + 1, "/-") && text.glued(month + 1) && Calendar.isYear(text, month + 2)) {
            return Calendar.month(token, month + 3, text.word(month + 2), text.word(month));
        }
        int year = text.at(month + 1, DateWords.YEAR);
        return year != Text.NONE && Calendar.isYear(text, year)
                ? Calendar.month(token, year + 1, text.word(year), text.word(month))
                : Calendar.month(token, years.thisYear(month + 1), null, text.word(month));
    }

    private @Nullable DateMention afterMonth(int from, int month, String day) {
        int year = text.at(month + 1, DateWords.YEAR);
        if (year != Text.NONE && Calendar.isYear(text, year)) {
            return Calendar.day(from, year + 1, text.word(year), text.word(month), day);
        }
        return text.isSign(month + 1, '/') && Calendar.isYear(text, month + 2)
                ? Calendar.day(from, month + 3, text.word(month + 2), text.word(month), day)
                : Calendar.day(from, years.thisYear(month + 1), null, text.word(month), day);
    }

    /** December 5, 2017; December 5-7, 2017; December 2017; grudzień 2017; "in December". */
    @Nullable
    DateMention monthFirst(int token, int name) {
        var month = text.form(name, DateWords.MONTH);
        if (month == null) {
            return null;
        }
        int at = text.at(name, DateWords.MONTH);
        var number = Long.toString(month.value());
        if (Calendar.isShort(text, at) && text.language(at).usage().dayBehindMonth()) {
            int last = at;
            int next = text.at(afterDay(at), DateWords.RANGE);
            if (next == Text.NONE && text.isSign(afterDay(at), "-–")) {
                next = afterDay(at) + 1;
            }
            boolean several = next != Text.NONE
                    && Calendar.isShort(text, next)
                    && Calendar.number(text, at) < Calendar.number(text, next);
            if (several) {
                last = next;
            }
            var found = years.withYear(token, afterDay(last), number, text.word(last));
            return found != null && several ? found.since(token, Calendar.number(text, at)) : found;
        }
        int year = years.yearAt(at);
        if (year != Text.NONE) {
            return Calendar.month(token, years.afterYear(year + 1), text.word(year), number);
        }
        boolean led = name > token
                || text.before(token, DateWords.BARE_MONTH, 3) != Text.NONE
                || text.has(at, DateWords.THIS_YEAR);
        return led ? Calendar.month(token, years.thisYear(at), null, number) : null;
    }
}
