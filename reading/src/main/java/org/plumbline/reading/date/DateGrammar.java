package org.plumbline.reading.date;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.number.Quantities;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** The ways in which a date is written; each looks at a few tokens only. */
final class DateGrammar {

    private static final Concept MONTH = Concept.named("month");
    /** Words before the number of a day: ngày, dnia, tanggal. */
    private static final Concept DAY_WORD = Concept.named("date-day");
    /** Words before the number of a month: tháng, bulan. */
    private static final Concept MONTH_WORD = Concept.named("date-month");
    /** Words before the number of a year: năm, tahun. */
    private static final Concept YEAR_WORD = Concept.named("date-year");
    /** Words behind the number of a year: r., roku, року. */
    private static final Concept YEAR_SUFFIX = Concept.named("date-year-after");
    /** Words between day and month: of, de. */
    private static final Concept OF = Concept.named("date-of");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final Pattern MARK = Pattern.compile("[.]");

    private final Text text;

    DateGrammar(Text text, Quantities numbers) {
        this.text = text;
    }

    @Nullable
    DateMention at(int token) {
        if (text.isNumber(token)) {
            var found = inDigits(token);
            if (found == null) {
                found = separated(token);
            }
            if (found == null) {
                found = dayFirst(token);
            }
            return found;
        }
        if (!text.isWord(token)) {
            return null;
        }
        var found = vietnamese(token);
        if (found == null) {
            found = monthFirst(token);
        }
        return found;
    }

    /** 05.12.2017 and 5.12. as one token. */
    private @Nullable DateMention inDigits(int token) {
        var parts = MARK.split(text.word(token), -1);
        if (parts.length == 3) {
            return whole(token, afterYear(token + 1), parts[2], parts[1], parts[0]);
        }
        if (parts.length == 2
                && text.isSign(token + 1, '.')
                && text.glued(token + 1)
                && parts[0].length() <= 2
                && parts[1].length() == 2) {
            return whole(token, token + 2, null, parts[1], parts[0]);
        }
        return null;
    }

    /** 5/12/2017, 2017-12-05 and 19/3. */
    private @Nullable DateMention separated(int token) {
        if (!text.isSign(token + 1, "/-")
                || !text.glued(token + 1)
                || !text.isNumber(token + 2)
                || !text.glued(token + 2)) {
            return null;
        }
        char sign = text.first(token + 1);
        if (isGluedOn(token - 1)) {
            return null;
        }
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
                return whole(token, token + 5, one, two, three);
            }
            boolean monthFirst = text.language(token).monthFirst();
            return whole(token, afterYear(token + 5), three, monthFirst ? one : two, monthFirst ? two : one);
        }
        if (sign != '/' || isGluedOn(token + 3)) {
            return null;
        }
        if (two.length() == 4) {
            return isMonthWord(token - 1) ? month(token, token + 3, two, one) : null;
        }
        boolean dayWord = text.before(token, DAY_WORD, 3) != Text.NONE;
        return dayWord ? whole(token, token + 3, null, two, one) : null;
    }

    private boolean isMonthWord(int token) {
        return token >= 0 && text.before(token + 1, MONTH_WORD, 2) != Text.NONE;
    }

    /** A slash, a dash or a letter directly beside: then it is part of a symbol. */
    private boolean isGluedOn(int token) {
        if (token < 0 || token >= text.size()) {
            return false;
        }
        return text.isSign(token, "/-_") && text.glued(token) && text.glued(token + 1);
    }

    /** 5 December 2017, 5. Dezember, 5th of December 2017, 12–14 May 2024. */
    private @Nullable DateMention dayFirst(int token) {
        var day = text.word(token);
        if (day.length() > 2) {
            return null;
        }
        int at = token + 1;
        if (text.isSign(at, '.')) {
            at++;
        } else if (text.isWord(at) && text.glued(at) && text.end(at) - text.start(at) == 2) {
            at++;
        }
        int range = text.isSign(at, "–-") ? at + 1 : at;
        if (range > at && text.isNumber(range) && text.word(range).length() <= 2) {
            int further = text.isSign(range + 1, '.') ? range + 2 : range + 1;
            if (text.has(further, MONTH)) {
                at = further;
            }
        }
        int of = text.at(at, OF);
        if (of != Text.NONE && text.has(of, MONTH)) {
            at = of;
        }
        var month = text.form(at, MONTH);
        if (month == null || text.gap(at) == Gap.PARAGRAPH) {
            return null;
        }
        return withYear(token, text.at(at, MONTH), Long.toString(month.value()), day);
    }

    /** December 5, 2017; December 2017; grudzień 2017. */
    private @Nullable DateMention monthFirst(int token) {
        var month = text.form(token, MONTH);
        if (month == null) {
            return null;
        }
        int at = text.at(token, MONTH);
        if (text.isNumber(at)
                && text.word(at).length() <= 2
                && text.language(at).code().equals("en")) {
            int day = at;
            int after = at + 1;
            if (text.isWord(after) && text.glued(after)) {
                after++;
            }
            return withYear(
                    token,
                    text.isSign(after, ',') && isYear(after + 1) ? after + 1 : after,
                    Long.toString(month.value()),
                    text.word(day));
        }
        int year = text.has(at, YEAR_WORD) ? text.at(at, YEAR_WORD) : at;
        return isYear(year) ? month(token, afterYear(year + 1), text.word(year), Long.toString(month.value())) : null;
    }

    /** ngày 05 tháng 12 năm 2017; tháng 12 năm 2017; tháng 12/2017; ngày 5/12. */
    private @Nullable DateMention vietnamese(int token) {
        int at = text.at(token, DAY_WORD);
        if (at != Text.NONE && text.isNumber(at)) {
            var separated = separated(at);
            if (separated != null) {
                return new DateMention(token, separated.end(), separated.year(), separated.month(), separated.day());
            }
            int month = text.at(at + 1, MONTH_WORD);
            if (month != Text.NONE && text.isNumber(month) && text.word(at).length() <= 2) {
                return afterMonth(token, month, text.word(at));
            }
            var usual = dayFirst(at);
            if (usual == null) {
                usual = inDigits(at);
            }
            return usual == null ? null : new DateMention(token, usual.end(), usual.year(), usual.month(), usual.day());
        }
        int month = text.at(token, MONTH_WORD);
        if (month == Text.NONE || !text.isNumber(month)) {
            return null;
        }
        if (text.isSign(month + 1, '/') && text.glued(month + 1) && isYear(month + 2)) {
            return month(token, month + 3, text.word(month + 2), text.word(month));
        }
        int year = text.at(month + 1, YEAR_WORD);
        return year != Text.NONE && isYear(year) ? month(token, year + 1, text.word(year), text.word(month)) : null;
    }

    private @Nullable DateMention afterMonth(int from, int month, String day) {
        int year = text.at(month + 1, YEAR_WORD);
        if (year != Text.NONE && isYear(year)) {
            return whole(from, year + 1, text.word(year), text.word(month), day);
        }
        return text.isSign(month + 1, '/') && isYear(month + 2)
                ? whole(from, month + 3, text.word(month + 2), text.word(month), day)
                : whole(from, month + 1, null, text.word(month), day);
    }

    private @Nullable DateMention withYear(int from, int at, String month, String day) {
        int year = text.has(at, YEAR_WORD) ? text.at(at, YEAR_WORD) : at;
        if (isYear(year) && text.gap(year) != Gap.PARAGRAPH) {
            return whole(from, afterYear(year + 1), text.word(year), month, day);
        }
        return whole(from, at, null, month, day);
    }

    private int afterYear(int at) {
        int end = text.at(at, YEAR_SUFFIX);
        return end == Text.NONE ? at : end;
    }

    private boolean isYear(int token) {
        if (!text.isNumber(token) || text.end(token) - text.start(token) != 4) {
            return false;
        }
        int year = number(text.word(token));
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private @Nullable DateMention month(int from, int to, String year, String month) {
        int y = number(year);
        int m = number(month);
        return y >= FIRST_YEAR && y <= LAST_YEAR && m >= 1 && m <= 12 ? new DateMention(from, to, y, m, null) : null;
    }

    private static @Nullable DateMention whole(int from, int to, @Nullable String year, String month, String day) {
        int m = number(month);
        int d = number(day);
        int y = year == null ? 0 : year.length() == 2 ? 2000 + number(year) : number(year);
        if (m < 1 || m > 12 || d < 1 || year != null && (y < FIRST_YEAR || y > LAST_YEAR)) {
            return null;
        }
        int most = java.time.YearMonth.of(year == null ? 2000 : y, m).lengthOfMonth();
        return d > most ? null : new DateMention(from, to, year == null ? null : y, m, d);
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int at = 0; at < digits.length(); at++) {
            char one = digits.charAt(at);
            if (one < '0' || one > '9') {
                return -1;
            }
            value = value * 10 + one - '0';
        }
        return value;
    }
}
