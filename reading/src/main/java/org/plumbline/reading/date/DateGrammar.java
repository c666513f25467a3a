package org.plumbline.reading.date;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** The ways in which a date is written; each looks at a few tokens only. */
final class DateGrammar {

    private static final Pattern MARK = Pattern.compile("[.]");

    private final Text text;
    private final Periods periods;

    DateGrammar(Text text) {
        this.text = text;
        this.periods = new Periods(text);
    }

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
        var found = ofDigits(token);
        if (found == null) {
            found = days(token);
        }
        return found == null ? dayFirst(token, false) : found;
    }

    private @Nullable DateMention ofDigits(int token) {
        var found = inDigits(token);
        return found == null ? separated(token) : found;
    }

    /** 05.12.2017, 12. 12. 2013, and 5.12. as one token. */
    private @Nullable DateMention inDigits(int token) {
        var word = text.word(token);
        var parts = word.indexOf('.') < 0 ? new String[] {word} : MARK.split(word, -1);
        if (parts.length == 3) {
            boolean shortYear = parts[2].length() == 2;
            return shortYear && (parts[0].length() != 2 || parts[1].length() != 2)
                    ? null
                    : Calendar.day(token, afterYear(token + 1), parts[2], parts[1], parts[0]);
        }
        boolean stop = text.isSign(token + 1, '.') && text.glued(token + 1);
        if (parts.length == 2 && stop && parts[0].length() <= 2) {
            if (Calendar.isYear(text, token + 2) && text.gap(token + 2) == Gap.BLANK) {
                return Calendar.day(token, afterYear(token + 3), text.word(token + 2), parts[1], parts[0]);
            }
            boolean sure = parts[1].length() == 2 || text.before(token, DateWords.DAY, 3) != Text.NONE;
            return sure ? Calendar.day(token, thisYear(token + 2), null, parts[1], parts[0]) : null;
        }
        if (parts.length == 2
                && !stop
                && parts[0].length() == 2
                && parts[1].length() == 2
                && text.before(token, DateWords.DAY, 3) != Text.NONE
                && text.has(token + 1, DateWords.THIS_YEAR)) {
            return Calendar.day(token, thisYear(token + 1), null, parts[1], parts[0]);
        }
        boolean spaced = parts.length == 1
                && stop
                && Calendar.isShort(text, token)
                && Calendar.isShort(text, token + 2)
                && text.isSign(token + 3, '.')
                && text.glued(token + 3)
                && Calendar.isYear(text, token + 4);
        return spaced && text.gap(token + 4) != Gap.PARAGRAPH
                ? Calendar.day(token, afterYear(token + 5), text.word(token + 4), text.word(token + 2), parts[0])
                : null;
    }

    /** 5/12/2017, 2017-12-05 and 19/3. */
    private @Nullable DateMention separated(int token) {
        if (isSpaced(token)) {
            return Calendar.day(
                    token, afterYear(token + 5), text.word(token + 4), text.word(token + 2), text.word(token));
        }
        if (!text.isSign(token + 1, "/-")
                || !text.glued(token + 1)
                || !text.isNumber(token + 2)
                || !text.glued(token + 2)) {
            return null;
        }
        if (isGluedOn(token - 1)) {
            return null;
        }
        char sign = text.first(token + 1);
        boolean third = text.isSign(token + 3, sign)
                && text.glued(token + 3)
                && text.isNumber(token + 4)
                && text.glued(token + 4);
        var one = text.word(token);
        var two = text.word(token + 2);
        if (third) {
            var three = text.word(token + 4);
            if (isGluedOn(token + 5)) {
                return null;
            }
            if (one.length() == 4) {
                return Calendar.day(token, token + 5, one, two, three);
            }
            boolean monthFirst = text.language(token).monthFirst();
            return Calendar.day(token, afterYear(token + 5), three, monthFirst ? one : two, monthFirst ? two : one);
        }
        if (isGluedOn(token + 3)) {
            return null;
        }
        if (two.length() == 4) {
            boolean led = token > 0 && text.before(token, DateWords.MONTH_LEAD, 2) != Text.NONE;
            return led && sign == '/' ? Calendar.month(token, token + 3, two, one) : null;
        }
        boolean day = text.before(token, DateWords.DAY, 3) != Text.NONE
                || text.before(token, DateWords.WEEKDAY, 3) != Text.NONE
                || text.isSign(token - 1, '(') && text.before(token - 1, DateWords.WEEKDAY, 3) != Text.NONE;
        return day
                        && (sign == '/'
                                || text.before(token, DateWords.DAY, 3) != Text.NONE
                                        && text.word(token).length() == 2
                                        && two.length() == 2)
                ? Calendar.day(token, thisYear(token + 3), null, two, one)
                : null;
    }

    /** 12 - 6 - 2022, as machines print it: the same sign twice between blanks, and a year of four digits. */
    private boolean isSpaced(int token) {
        return Calendar.isShort(text, token)
                && text.isSign(token + 1, "/-")
                && text.isSign(token + 3, text.first(token + 1))
                && !(text.glued(token + 1) && text.glued(token + 2))
                && Calendar.isShort(text, token + 2)
                && Calendar.isYear(text, token + 4)
                && isOneLine(token + 1, token + 5)
                && !text.isSign(token + 5, "/-");
    }

    private boolean isOneLine(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.gap(at).compareTo(Gap.LINE) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A slash, a dash or a letter directly beside: then it is part of a symbol. */
    private boolean isGluedOn(int token) {
        return token >= 0
                && token < text.size()
                && text.isSign(token, "/-_")
                && text.glued(token)
                && text.glued(token + 1);
    }

    /** 12–14 May 2024, 9. und 10. November, 18 to 20-9-2024: the first day, and the last. */
    private @Nullable DateMention days(int token) {
        if (!Calendar.isShort(text, token)) {
            return null;
        }
        int at = afterDay(token);
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
        var last = text.isSign(at, ',') ? null : inDigits(next);
        if (last == null && !text.isSign(at, ',')) {
            last = text.isSign(at, '-') && text.glued(at) ? separatedAfterDash(next) : separated(next);
        }
        if (last == null) {
            last = text.isSign(at, ',') ? days(next) : dayFirst(next, true);
        }
        int first = Calendar.number(text.word(token));
        boolean rising = last != null && last.day() != null && first >= 1 && first < last.day();
        return rising && last != null ? last.since(token, first) : null;
    }

    /** 6-7/5/2024: behind the dash between the days. */
    private @Nullable DateMention separatedAfterDash(int token) {
        if (!text.isSign(token + 1, '/') || !text.isNumber(token + 2)) {
            return null;
        }
        boolean year = text.isSign(token + 3, '/') && text.glued(token + 3) && Calendar.isYear(text, token + 4);
        return Calendar.day(
                token,
                year ? token + 5 : token + 3,
                year ? text.word(token + 4) : null,
                text.word(token + 2),
                text.word(token));
    }

    /** Behind the full stop, the "th" or the closing quotation mark of a day. */
    private int afterDay(int token) {
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

    /** 5 December 2017, 5. Dezember, 5th of December 2017, 5 XII 2017, 5 tháng 12 năm 2017. */
    private @Nullable DateMention dayFirst(int token, boolean ranged) {
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
            return withYear(token, text.at(at, DateWords.MONTH), Long.toString(month.value()), day);
        }
        var roman = text.form(at, DateWords.ROMAN);
        if (roman != null) {
            int year = text.isSign(at + 1, '.') && text.glued(at + 1) ? at + 2 : at + 1;
            return Calendar.isYear(text, year)
                    ? Calendar.day(token, afterYear(year + 1), text.word(year), Long.toString(roman.value()), day)
                    : null;
        }
        int number = text.at(at, DateWords.MONTH_LEAD);
        boolean led = ranged || text.before(token, DateWords.DAY, 3) != Text.NONE || isRangeEnd(token);
        return number != Text.NONE && Calendar.isShort(text, number) && (led || hasYear(number))
                ? afterMonth(token, number, day)
                : null;
    }

    private boolean isRangeEnd(int token) {
        return text.isSign(token - 1, "-–") && text.isNumber(token - 2);
    }

    private boolean hasYear(int month) {
        int year = text.at(month + 1, DateWords.YEAR);
        return year != Text.NONE && Calendar.isYear(text, year)
                || text.isSign(month + 1, '/') && Calendar.isYear(text, month + 2);
    }

    private @Nullable DateMention fromWord(int token) {
        int day = text.at(token, DateWords.DAY);
        if (day != Text.NONE && text.isNumber(day)) {
            var found = fromDay(day);
            return found == null || !found.isDay() ? null : found.at(token, found.end());
        }
        int number = text.at(token, DateWords.MONTH_LEAD);
        if (number != Text.NONE && Calendar.isShort(text, number) && !text.isNumber(token - 1)) {
            return monthInDigits(token, number);
        }
        int name = number == Text.NONE ? token : number;
        return text.has(name, DateWords.MONTH) ? monthFirst(token, name) : null;
    }

    /** tháng 12 năm 2017, tháng 12/2017, tháng 12. */
    private @Nullable DateMention monthInDigits(int token, int month) {
        if (text.isSign(month + 1, "/-") && text.glued(month + 1) && Calendar.isYear(text, month + 2)) {
            return Calendar.month(token, month + 3, text.word(month + 2), text.word(month));
        }
        int year = text.at(month + 1, DateWords.YEAR);
        return year != Text.NONE && Calendar.isYear(text, year)
                ? Calendar.month(token, year + 1, text.word(year), text.word(month))
                : Calendar.month(token, thisYear(month + 1), null, text.word(month));
    }

    private @Nullable DateMention afterMonth(int from, int month, String day) {
        int year = text.at(month + 1, DateWords.YEAR);
        if (year != Text.NONE && Calendar.isYear(text, year)) {
            return Calendar.day(from, year + 1, text.word(year), text.word(month), day);
        }
        return text.isSign(month + 1, '/') && Calendar.isYear(text, month + 2)
                ? Calendar.day(from, month + 3, text.word(month + 2), text.word(month), day)
                : Calendar.day(from, thisYear(month + 1), null, text.word(month), day);
    }

    /** December 5, 2017; December 5-7, 2017; December 2017; grudzień 2017; "in December". */
    private @Nullable DateMention monthFirst(int token, int name) {
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
                    && Calendar.number(text.word(at)) < Calendar.number(text.word(next));
            if (several) {
                last = next;
            }
            var found = withYear(token, afterDay(last), number, text.word(last));
            return found != null && several ? found.since(token, Calendar.number(text.word(at))) : found;
        }
        int year = yearAt(at);
        if (year != Text.NONE) {
            return Calendar.month(token, afterYear(year + 1), text.word(year), number);
        }
        boolean led = name > token
                || text.before(token, DateWords.BARE_MONTH, 3) != Text.NONE
                || text.has(at, DateWords.THIS_YEAR);
        return led ? Calendar.month(token, thisYear(at), null, number) : null;
    }

    private @Nullable DateMention withYear(int from, int at, String month, String day) {
        int year = yearAt(at);
        return year != Text.NONE
                ? Calendar.day(from, afterYear(year + 1), text.word(year), month, day)
                : Calendar.day(from, thisYear(at), null, month, day);
    }

    /** The token of a year behind a month, perhaps behind a comma or a word; NONE where none stands there. */
    private int yearAt(int at) {
        int year = text.isSign(at, ',') ? at + 1 : at;
        if (text.has(year, DateWords.YEAR)) {
            year = text.at(year, DateWords.YEAR);
        } else if (text.has(year, DateWords.OF)) {
            year = text.at(year, DateWords.OF);
        }
        return Calendar.isYear(text, year) && text.gap(year) != Gap.PARAGRAPH ? year : Text.NONE;
    }

    private int afterYear(int at) {
        int end = text.at(at, DateWords.YEAR_AFTER);
        return end == Text.NONE || text.gap(at) == Gap.PARAGRAPH ? at : end;
    }

    private int thisYear(int at) {
        int end = text.at(at, DateWords.THIS_YEAR);
        return end == Text.NONE || text.gap(at) == Gap.PARAGRAPH ? at : end;
    }
}
