package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Text;

/** Months, quarters, half-years and years, with the last month of each: "Q2 2027", "tháng 8", "III квартал 2024 року". */
final class Periods {

    /**
     * A stretch of months.
     *
     * @param end the token behind it
     * @param year the year where the text names it
     * @param month its last month
     * @param months how many months it has: 1, 3, 6 or 12
     */
    record Period(int end, @Nullable Integer year, int month, int months) {}

    private static final Concept MONTH = Concept.named("month");
    private static final Concept MONTH_WORD = Concept.named("date-month");
    private static final Concept YEAR_BEFORE = Concept.named("date-year");
    private static final Concept YEAR_BEHIND = Concept.named("date-year-after");
    private static final Concept OF = Concept.named("date-of");
    private static final Concept ARTICLE = Concept.named("article");
    private static final Concept QUARTER = Concept.named("due-quarter");
    private static final Concept HALF = Concept.named("due-half");
    private static final Concept YEAR = Concept.named("due-year");
    private static final Concept PLAIN_MONTH = Concept.named("due-month");
    private static final Concept ORDINAL = Concept.named("due-ordinal");

    private final Page page;
    private final Text text;

    Periods(Page page) {
        this.page = page;
        this.text = page.text();
    }

    /** The period that begins at a token; null where none does. */
    @Nullable
    Period at(int token) {
        var date = page.dates().startingAt(token);
        if (date != null && !date.isDay() && date.month() != null) {
            return new Period(date.end(), date.year(), date.month(), date.months());
        }
        var found = ofYear(token);
        if (found == null) {
            found = part(token);
        }
        if (found == null) {
            found = month(token);
        }
        return found;
    }

    /** Behind a word for a month or a year without number or name, as in "the end of the month". */
    int wordAt(int token) {
        int month = text.at(token, PLAIN_MONTH);
        return month != Text.NONE ? month : text.at(token, YEAR);
    }

    boolean isMonthWord(int token) {
        return text.has(token, PLAIN_MONTH);
    }

    private @Nullable Period month(int token) {
        var form = text.form(token, MONTH);
        if (form != null) {
            return withYear(text.at(token, MONTH), (int) form.value(), 1);
        }
        int number = text.at(token, MONTH_WORD);
        number = number == Text.NONE ? text.at(token, PLAIN_MONTH) : number;
        if (number != Text.NONE && text.isNumber(number)) {
            int month = number(number);
            return month >= 1 && month <= 12 ? withYear(number + 1, month, 1) : null;
        }
        return null;
    }

    private @Nullable Period ofYear(int token) {
        int at = text.has(token, YEAR_BEFORE) ? text.at(token, YEAR_BEFORE) : token;
        at = text.has(at, YEAR) ? text.at(at, YEAR) : at;
        if (!isYear(at)) {
            return null;
        }
        int end = at + 1;
        end = text.has(end, YEAR_BEHIND) ? text.at(end, YEAR_BEHIND) : end;
        end = text.has(end, YEAR) ? text.at(end, YEAR) : end;
        return new Period(end, number(at), 12, 12);
    }

    /** A quarter or a half-year, its number before or behind. */
    private @Nullable Period part(int token) {
        int number = ordinal(token);
        int word = token;
        if (number > 0) {
            word = token + 1;
            while (text.isSign(word, ".-") || text.isWord(word) && text.glued(word)) {
                word++;
            }
        }
        int months = text.has(word, QUARTER) ? 3 : text.has(word, HALF) ? 6 : 0;
        if (months == 0) {
            return null;
        }
        int end = months == 3 ? text.at(word, QUARTER) : text.at(word, HALF);
        if (number == 0) {
            number = ordinal(end);
            if (number == 0) {
                return null;
            }
            end++;
            end = text.isSign(end, '.') && text.glued(end) && !text.isCapital(end + 1) && end + 1 < text.size()
                    ? end + 1
                    : end;
        }
        int month = number * months;
        return month > 12 ? null : withYear(end, month, months);
    }

    private int ordinal(int token) {
        var form = text.form(token, ORDINAL);
        if (form != null) {
            return (int) form.value();
        }
        int digits = text.isNumber(token) && text.end(token) - text.start(token) == 1 ? number(token) : 0;
        return digits >= 1 && digits <= 4 ? digits : 0;
    }

    private Period withYear(int from, int month, int months) {
        int at = from;
        for (int more = 0; more < 3 && !isYear(at); more++) {
            if (text.has(at, OF)) {
                at = text.at(at, OF);
            } else if (text.has(at, YEAR_BEFORE)) {
                at = text.at(at, YEAR_BEFORE);
            } else if (text.has(at, ARTICLE)) {
                at = text.at(at, ARTICLE);
            } else if (text.isSign(at, "/-,")) {
                at++;
            } else {
                break;
            }
        }
        if (!isYear(at)) {
            return new Period(from, null, month, months);
        }
        int end = at + 1;
        end = text.has(end, YEAR_BEHIND) ? text.at(end, YEAR_BEHIND) : end;
        return new Period(end, number(at), month, months);
    }

    private boolean isYear(int token) {
        if (!text.isNumber(token) || text.end(token) - text.start(token) != 4) {
            return false;
        }
        int year = number(token);
        return year >= 1900 && year <= 2100;
    }

    private int number(int token) {
        var word = text.word(token);
        return word.length() <= 4 && word.chars().allMatch(one -> one >= '0' && one <= '9')
                ? Integer.parseInt(word)
                : -1;
    }
}
