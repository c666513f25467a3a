package org.plumbline.procedure.web;

import com.ibm.icu.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.procedure.Calendar;
import org.plumbline.procedure.DefineCalendar;
import org.plumbline.web.Words;

/** One year of a calendar as twelve months of weeks, Monday first. */
public record YearSheet(int year, List<MonthSheet> months, int worked) {

    /** A month: its weeks, and how many days of it are worked. */
    public record MonthSheet(String name, List<List<Cell>> weeks, int worked) {}

    /**
     * A day in its week.
     *
     * @param day null outside the month
     * @param name of a day that differs from its weekday
     */
    public record Cell(
            @Nullable LocalDate day,
            boolean working,
            boolean special,
            @Nullable Wording name) {

        static final Cell EMPTY = new Cell(null, false, false, null);

        /** Its look, which words say as well. */
        public String mark() {
            return day == null ? "" : special ? (working ? "worked" : "holiday") : working ? "" : "rest";
        }
    }

    static YearSheet of(Calendar calendar, int year, Words w) {
        var special = calendar.days().stream().collect(Collectors.toMap(DefineCalendar.Day::day, each -> each));
        var reckoning = calendar.reckoning();
        var names = DateFormatSymbols.getInstance(w.language().locale())
                .getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        var months = Arrays.stream(Month.values())
                .map(month -> {
                    var weeks = new ArrayList<List<Cell>>();
                    var week = new ArrayList<Cell>();
                    var all = YearMonth.of(year, month);
                    for (var i = 1; i < all.atDay(1).getDayOfWeek().getValue(); i++) {
                        week.add(Cell.EMPTY);
                    }
                    var worked = 0;
                    for (var day = all.atDay(1); !day.isAfter(all.atEndOfMonth()); day = day.plusDays(1)) {
                        var differs = special.get(day);
                        var working = reckoning.isWorking(day);
                        worked += working ? 1 : 0;
                        week.add(new Cell(day, working, differs != null, differs == null ? null : differs.name()));
                        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                            weeks.add(List.copyOf(week));
                            week.clear();
                        }
                    }
                    while (!week.isEmpty() && week.size() < DayOfWeek.values().length) {
                        week.add(Cell.EMPTY);
                    }
                    if (!week.isEmpty()) {
                        weeks.add(List.copyOf(week));
                    }
                    return new MonthSheet(names[month.ordinal()], List.copyOf(weeks), worked);
                })
                .toList();
        return new YearSheet(
                year, months, months.stream().mapToInt(MonthSheet::worked).sum());
    }

    /** The weekdays from Monday on, in full. */
    static List<String> weekdays(Words w) {
        return names(w, TextStyle.FULL_STANDALONE);
    }

    /** The weekdays from Monday on, as short as a column. */
    static List<String> shortWeekdays(Words w) {
        return names(w, TextStyle.SHORT_STANDALONE);
    }

    private static List<String> names(Words w, TextStyle style) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(style, w.language().locale()))
                .toList();
    }
}
