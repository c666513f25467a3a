package org.plumbline.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list as it stands in the file: its values by column, stripped; an empty cell is not among them.
 *
 * @param number as the spreadsheet counts, from 1
 */
record Row(ListSheet sheet, String sheetName, int number, Map<String, String> values) {

    /** Day, month, year: in all six languages the day comes first. */
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s*[./-]\\s*(\\d{1,2})\\s*[./-]\\s*(\\d{4})");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    @Nullable
    String get(String column) {
        return values.get(column);
    }

    boolean has(String column) {
        return values.containsKey(column);
    }

    String text(String column) {
        return values.getOrDefault(column, "");
    }

    /** Several values in one cell. */
    List<String> several(String column) {
        return Stream.of(text(column).split("[;\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** The day in a cell, or null where there is none or what stands there is no day. */
    @Nullable
    LocalDate day(String column) {
        return read(values.get(column));
    }

    /** The day that a text says, or null. */
    static @Nullable LocalDate dayOf(String text) {
        return read(text);
    }

    static boolean isDay(String text) {
        return read(text) != null;
    }

    private static @Nullable LocalDate read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var written = DAY.matcher(text);
            var day = written.matches()
                    ? LocalDate.of(
                            Integer.parseInt(written.group(3)),
                            Integer.parseInt(written.group(2)),
                            Integer.parseInt(written.group(1)))
                    : LocalDate.parse(text);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
