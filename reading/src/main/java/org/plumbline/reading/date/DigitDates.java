package org.plumbline.reading.date;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Days written in digits only: 05.12.2017, 5/12/2017, 2017-12-05. */
final class DigitDates {

    private final Text text;
    private final YearBehind years;

    DigitDates(Text text, YearBehind years) {
        this.text = text;
        this.years = years;
    }

    /** The day in digits that begins at a token; null where none does. */
    @Nullable
    DateMention at(int token) {
        var found = dotted(token);
        return found == null ? separated(token) : found;
    }

    /** 05.12.2017, 12. 12. 2013, and 5.12. as one token. */
    @Nullable
    DateMention dotted(int token) {
        var word = text.word(token);
        boolean stop = text.isSign(token + 1, '.') && text.glued(token + 1);
        if (!stop && word.indexOf('.') < 0) {
            return null;
        }
        var parts = word.indexOf('.') < 0 ? new String[] {word} : word.split("\\.", -1);
        if (parts.length == 3) {
            boolean shortYear = parts[2].length() == 2;
            return shortYear && (parts[0].length() != 2 || parts[1].length() != 2)
                    ? null
                    : Calendar.day(token, years.afterYear(token + 1), parts[2], parts[1], parts[0]);
        }
        if (parts.length == 2 && stop && parts[0].length() <= 2) {
            if (Calendar.isYear(text, token + 2) && text.gap(token + 2) == Gap.BLANK) {
                return Calendar.day(token, years.afterYear(token + 3), text.word(token + 2), parts[1], parts[0]);
            }
            boolean sure = parts[1].length() == 2 || text.before(token, DateWords.DAY, 3) != Text.NONE;
            return sure ? Calendar.day(token, years.thisYear(token + 2), null, parts[1], parts[0]) : null;
        }
        if (parts.length == 2
                && !stop
                && parts[0].length() == 2
                && parts[1].length() == 2
                && text.before(token, DateWords.DAY, 3) != Text.NONE
                && text.has(token + 1, DateWords.THIS_YEAR)) {
            return Calendar.day(token, years.thisYear(token + 1), null, parts[1], parts[0]);
        }
        boolean spaced = parts.length == 1
                && stop
                && Calendar.isShort(text, token)
                && Calendar.isShort(text, token + 2)
                && text.isSign(token + 3, '.')
                && text.glued(token + 3)
                && Calendar.isYear(text, token + 4);
        return spaced && text.gap(token + 4) != Gap.PARAGRAPH
                ? Calendar.day(token, years.afterYear(token + 5), text.word(token + 4), text.word(token + 2), parts[0])
                : null;
    }

    /** 5/12/2017, 2017-12-05 and 19/3. */
    @Nullable
    DateMention separated(int token) {
        if (isSpaced(token)) {
            return Calendar.day(
                    token, years.afterYear(token + 5), text.word(token + 4), text.word(token + 2), text.word(token));
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
            return Calendar.day(
                    token, years.afterYear(token + 5), three, monthFirst ? one : two, monthFirst ? two : one);
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
                ? Calendar.day(token, years.thisYear(token + 3), null, two, one)
                : null;
    }

    /** 6-7/5/2024: behind the dash between the days. */
    @Nullable
    DateMention separatedAfterDash(int token) {
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
}
