package org.plumbline.demo;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plumbline.kernel.Scope;
import org.plumbline.procedure.Calendars;
import org.plumbline.procedure.DayUnit;
import org.plumbline.procedure.DeadlineRules;
import org.plumbline.procedure.DefineCalendar;
import org.plumbline.procedure.DefineDeadlineRule;
import org.plumbline.procedure.Shift;
import org.springframework.stereotype.Component;

/** The days on which offices work, and the rules by which days are set. */
@Component
class CalendarStory {

    private final Calendars calendars;
    private final DeadlineRules rules;

    CalendarStory(Calendars calendars, DeadlineRules rules) {
        this.calendars = calendars;
        this.rules = rules;
    }

    void tell(Chapter chapter) {
        var days = chapter.by("calendar_days", row -> row.get("calendar"));
        chapter.each(
                "calendars",
                row -> calendars.define(
                        Scope.programme(),
                        new DefineCalendar(
                                Codes.id("calendar", row.get("code")),
                                null,
                                row.get("code"),
                                row.wording("name"),
                                row.list("days_off").stream()
                                        .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                                        .collect(Collectors.toSet()),
                                days.getOrDefault(row.get("code"), List.of()).stream()
                                        .map(day -> new DefineCalendar.Day(
                                                day.day("day"), day.yes("working"), day.wording("name")))
                                        .toList())));
        var sort = new int[1];
        chapter.each(
                "deadline_rules",
                row -> rules.define(
                        Scope.programme(),
                        new DefineDeadlineRule(
                                Codes.id("deadline-rule", row.get("code")),
                                null,
                                row.get("code"),
                                row.wording("name"),
                                row.find("purpose").isEmpty() ? null : row.wording("purpose"),
                                row.list("words"),
                                Integer.parseInt(row.get("amount")),
                                DayUnit.valueOf(row.get("day_unit").toUpperCase(Locale.ROOT)),
                                Shift.valueOf(row.get("shift").toUpperCase(Locale.ROOT)),
                                ++sort[0],
                                false)));
    }
}
