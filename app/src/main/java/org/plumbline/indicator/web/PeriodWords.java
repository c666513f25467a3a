package org.plumbline.indicator.web;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.plumbline.kernel.Language;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.Period;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/** Periods in a reader's words: "Q2 2023", "first half of 2023", "June 2023". */
@NamedInterface("pages")
public final class PeriodWords {

    private PeriodWords() {}

    /** A period as it is read. */
    public static String of(Words w, Period period) {
        var first = period.first();
        var last = period.last();
        var year = String.valueOf(first.getYear());
        for (var frequency : new Frequency[] {Frequency.YEAR, Frequency.HALF, Frequency.QUARTER, Frequency.MONTH}) {
            if (period.equals(Period.of(frequency, first))) {
                var part = String.valueOf((first.getMonthValue() - 1) / frequency.months() + 1);
                return switch (frequency) {
                    case YEAR -> w.say("verdict.period.year", "year", year);
                    case HALF -> w.say("verdict.period.half", "half", part, "year", year);
                    case QUARTER -> w.say("verdict.period.quarter", "quarter", part, "year", year);
                    default -> w.say("verdict.period.month", "month", month(w, period), "year", year);
                };
            }
        }
        if (first.equals(last)) {
            return w.date(first);
        }
        return first.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1
                ? w.say("verdict.period.years", "from", year, "to", String.valueOf(last.getYear()))
                : w.say("verdict.period.days", "from", w.shortDate(first), "to", w.shortDate(last));
    }

    /** A period that stands alone at the head of a page: "First half of 2023". */
    public static String heading(Words w, Period period) {
        var words = of(w, period);
        int first = words.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(words, Character.charCount(first), words.length())
                .toString();
    }

    /** A figure's period at the head of its page. */
    public static String heading(Words w, org.plumbline.indicator.deed.Period period) {
        return heading(w, new Period(period.first(), period.last()));
    }

    /** A figure's period as it is read. */
    public static String of(Words w, org.plumbline.indicator.deed.Period period) {
        return of(w, new Period(period.first(), period.last()));
    }

    /** A period given by its code; a day or a name stays what it is. */
    public static String ofCode(Words w, String code) {
        try {
            return of(w, Period.parse(code));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return code;
        }
    }

    private static String month(Words w, Period period) {
        var pattern = w.language() == Language.VI ? "'tháng' M" : "LLLL";
        return DateTimeFormatter.ofPattern(pattern, w.language().locale()).format(period.first());
    }
}
