package org.plumbline.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what stands in the cells of a row can be what their columns ask for; a row that slipped sideways is told as one. */
final class FormCheck {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CITED = 200;
    private static final int LONGEST_TEXT = 10_000;

    private final Choices choices;

    FormCheck(Choices choices) {
        this.choices = choices;
    }

    /** @param columns in the order in which they stand in the file */
    List<Remark> check(Row row, List<Column> columns) {
        var unfit = columns.stream()
                .filter(column -> !fits(column, row.get(column.code())))
                .toList();
        if (unfit.size() > 1) {
            for (var by : List.of(1, -1)) {
                if (moved(row, columns, by) <= unfit.size() - 2) {
                    return List.of(Remark.wrong(
                            row,
                            unfit.getFirst().code(),
                            by > 0 ? "lists.row-shifted-left" : "lists.row-shifted-right",
                            Map.of("n", unfit.size())));
                }
            }
        }
        var remarks = new ArrayList<Remark>();
        for (var column : unfit) {
            var value = row.text(column.code());
            remarks.add(Remark.wrong(
                    row,
                    column.code(),
                    value.isEmpty() ? "lists.cell-missing" : "lists.unfit." + Column.code(column.form()),
                    value.isEmpty() ? Map.of() : Map.of("value", shortened(value))));
        }
        return remarks;
    }

    /** How many cells would not fit if each value stood in the column beside its own. */
    private long moved(Row row, List<Column> columns, int by) {
        var unfit = 0L;
        for (var c = 0; c < columns.size(); c++) {
            var from = c - by;
            var value = from < 0 || from >= columns.size()
                    ? null
                    : row.get(columns.get(from).code());
            // the cell that a shift leaves empty at the edge is not the row's fault
            if (from >= 0 && from < columns.size() && !fits(columns.get(c), value)) {
                unfit++;
            }
        }
        return unfit;
    }

    private boolean fits(Column column, @Nullable String value) {
        if (value == null) {
            return !column.needed();
        }
        return switch (column.form()) {
            case DAY -> Row.isDay(value);
            case YES_NO -> choices.read(value).isPresent();
            case CHOICE -> choices.choice(column, value).isPresent();
            case CODE -> value.length() <= LONGEST_NAME && !Row.isDay(value);
            case TEXT -> value.length() <= LONGEST_TEXT && !(column.needed() && Row.isDay(value));
            case UNIT, POST, TIER -> value.length() <= LONGEST_NAME && !Row.isDay(value);
            case ASSIGNMENT, DIRECTIVE -> value.length() <= LONGEST_CITED && !Row.isDay(value);
            case SEATS -> Arrays.stream(value.split("[;\n]")).allMatch(Seating::isOne);
            case UNITS, DIRECTIVES -> value.length() <= LONGEST_TEXT && !Row.isDay(value);
        };
    }

    static String shortened(String value) {
        return value.length() <= LONGEST_NAME ? value : value.substring(0, LONGEST_NAME) + "\u2026";
    }
}
