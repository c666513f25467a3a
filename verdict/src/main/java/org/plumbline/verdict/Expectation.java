package org.plumbline.verdict;

import java.time.LocalDate;
import java.time.Year;

/**
 * When figures of a goal are due: at the end of each calendar period after the start, and on the due day; each with some days of grace.
 * Ends go on after the due day for as long as its own figure is missing, so that silence grows old.
 */
record Expectation(int months, int lag, LocalDate start, LocalDate due) {

    private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    static Expectation of(Target target, Goal goal) {
        return new Expectation(target.frequency().months(), target.lag(), goal.start(), goal.due());
    }

    /** The first day on which a figure for that end is missing. */
    LocalDate missingFrom(LocalDate end) {
        return end.plusDays(lag + 1L);
    }

    /** The first end after a day; null where none follows. */
    @org.jspecify.annotations.Nullable
    LocalDate endAfter(LocalDate day) {
        var from = day.isBefore(start) ? start : day;
        if (months == 0) {
            return from.isBefore(due) ? due : null;
        }
        if (!from.isBefore(due)) {
            return afterDue(from);
        }
        var ordinal = ordinal(from);
        var end = endOf(ordinal);
        if (!end.isAfter(from)) {
            end = endOf(ordinal + 1);
        }
        return end.isAfter(due) ? due : end;
    }

    /** Whole periods after the due day, so that no two of them lie close together. */
    private LocalDate afterDue(LocalDate day) {
        var end = due.plusMonths(months);
        for (var i = 2; !end.isAfter(day); i++) {
            end = due.plusMonths((long) months * i);
        }
        return end;
    }

    /** How many ends lie after the first day and not after the second, none of them after the due day. */
    int endsIn(LocalDate after, LocalDate until) {
        var from = after.isBefore(start) ? start : after;
        var to = until.isAfter(due) ? due : until;
        if (!from.isBefore(to)) {
            return 0;
        }
        if (months == 0) {
            return to.equals(due) ? 1 : 0;
        }
        var count = ended(to) - ended(from);
        return to.equals(due) && !endOf(ordinal(due)).equals(due) ? count + 1 : count;
    }

    /** The days for which the figure of an end stands. */
    Period period(LocalDate end) {
        if (months == 0) {
            return new Period(start.isBefore(end) ? start.plusDays(1) : end, end);
        }
        return new Period(calendarStart(end), end);
    }

    private int ordinal(LocalDate day) {
        return (day.getYear() * 12 + day.getMonthValue() - 1) / months;
    }

    /** How many calendar periods have ended, that day included. */
    private int ended(LocalDate day) {
        var ordinal = ordinal(day);
        return day.getDayOfMonth() == day.lengthOfMonth() && day.getMonthValue() % months == 0 ? ordinal + 1 : ordinal;
    }

    private LocalDate endOf(int ordinal) {
        var month = (ordinal + 1) * months - 1;
        return LocalDate.of(
                month / 12, month % 12 + 1, LENGTHS[month % 12] - (month % 12 == 1 ? shorter(month / 12) : 0));
    }

    private static int shorter(int year) {
        return Year.isLeap(year) ? 0 : 1;
    }

    private LocalDate calendarStart(LocalDate day) {
        var month = ordinal(day) * months;
        return LocalDate.of(month / 12, month % 12 + 1, 1);
    }
}
