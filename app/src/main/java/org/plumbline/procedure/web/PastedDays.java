package org.plumbline.procedure.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.procedure.DefineCalendar;

/**
 * Days pasted as lines, from a decree or a spreadsheet: a day or a span of days, then the name. Days are written 2025-09-02,
 * 2.9.2025 or 2/9/2025; a span has two dots or a dash between its days.
 */
final class PastedDays {

    private static final int MOST_LINES = 400;
    private static final int MOST_OF_SPAN = 31;
    private static final String DAY = "(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})";
    private static final Pattern LINE =
            Pattern.compile("(" + DAY + ")(?:\\s*(?:\\.\\.+|…|–|—|-)\\s*(" + DAY + "))?[\\s,;:]*(.*)");
    private static final Pattern ORDERED = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private PastedDays() {}

    /** @throws Refused with every line that cannot be read, each with its number; then nothing is taken */
    static List<DefineCalendar.Day> read(String field, String text, boolean working, String language) {
        var lines = text.lines().toList();
        var days = new ArrayList<DefineCalendar.Day>();
        var problems = new ArrayList<Problem>();
        if (lines.size() > MOST_LINES) {
            throw new Refused(field, "procedure.pasted-many", Map.of("lines", lines.size(), "most", MOST_LINES));
        }
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty()) {
                var problem = line(field, i + 1, line, working, language, days);
                if (problem != null) {
                    problems.add(problem);
                }
            }
        }
        if (days.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.at(field, "procedure.no-days"));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return days;
    }

    private static @Nullable Problem line(
            String field, int n, String line, boolean working, String language, List<DefineCalendar.Day> days) {
        var found = LINE.matcher(line);
        var first = found.matches() ? day(found.group(1)) : null;
        var last = first == null || found.group(2) == null ? first : day(found.group(2));
        if (first == null || last == null) {
            return Problem.at(field, "procedure.pasted-day", Map.of("n", n, "line", line));
        }
        var name = found.group(3).strip();
        if (name.isEmpty()) {
            return Problem.at(field, "procedure.pasted-name", Map.of("n", n, "line", line));
        }
        if (last.isBefore(first) || !last.isBefore(first.plusDays(MOST_OF_SPAN))) {
            return Problem.at(
                    field, "procedure.pasted-span", Map.of("n", n, "first", first, "last", last, "most", MOST_OF_SPAN));
        }
        first.datesUntil(last.plusDays(1))
                .forEach(day -> days.add(new DefineCalendar.Day(day, working, Wording.of(language, name))));
        return null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            var ordered = ORDERED.matcher(text);
            if (ordered.matches()) {
                return LocalDate.of(number(ordered.group(1)), number(ordered.group(2)), number(ordered.group(3)));
            }
            var parts = text.split("[./-]");
            return LocalDate.of(number(parts[2]), number(parts[1]), number(parts[0]));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
