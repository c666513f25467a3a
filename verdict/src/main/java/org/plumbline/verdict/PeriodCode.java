package org.plumbline.verdict;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How periods are written: 2023, 2023-H1, 2023-Q2, 2023-06, 2023-06-30, or two days with two dots between. */
final class PeriodCode {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(\\d{2})(?:-\\d{2})?))?(?:\\.\\.(\\d{4}-\\d{2}-\\d{2}))?");

    private PeriodCode() {}

    static Period read(String code) {
        var form = FORM.matcher(code);
        if (!form.matches()) {
            throw new IllegalArgumentException("""
                    A period is written "%s".
                    Maybe 2023, 2023-H1, 2023-Q2, 2023-06, 2023-06-30 or 2021-01-01..2023-06-30 was meant.""".formatted(code));
        }
        return read(form, code);
    }

    private static Period read(Matcher form, String code) {
        var year = Integer.parseInt(form.group(1));
        if (form.group(5) != null) {
            return new Period(LocalDate.parse(code.substring(0, code.indexOf(".."))), LocalDate.parse(form.group(5)));
        }
        if (form.group(2) != null) {
            return Period.half(year, Integer.parseInt(form.group(2)));
        }
        if (form.group(3) != null) {
            return Period.quarter(year, Integer.parseInt(form.group(3)));
        }
        if (form.group(4) == null) {
            return Period.year(year);
        }
        return code.length() == 7
                ? Period.month(year, Integer.parseInt(form.group(4)))
                : Period.day(LocalDate.parse(code));
    }

    static String write(Period period) {
        var first = period.first();
        for (var frequency : new Frequency[] {Frequency.YEAR, Frequency.HALF, Frequency.QUARTER, Frequency.MONTH}) {
            if (period.equals(Period.of(frequency, first))) {
                var part = (first.getMonthValue() - 1) / frequency.months() + 1;
                var year = first.toString().substring(0, 4);
                return switch (frequency) {
                    case YEAR -> year;
                    case HALF -> year + "-H" + part;
                    case QUARTER -> year + "-Q" + part;
                    default -> first.toString().substring(0, 7);
                };
            }
        }
        return first.equals(period.last()) ? first.toString() : first + ".." + period.last();
    }
}
