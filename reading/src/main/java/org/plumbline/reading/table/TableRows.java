package org.plumbline.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.table.Table.Cell;

/** The rows below the head of a table, with the headings between them. */
final class TableRows {

    private static final String SUBDIVISION = "\\(?([IVXLC]+|[A-ZĐa-zđ])[.)]?";

    private final Table table;
    private final Mapping mapping;
    private final Cells cells;

    TableRows(Table table, Mapping mapping, Cells cells) {
        this.table = table;
        this.mapping = mapping;
        this.cells = cells;
    }

    List<AssignmentRow> assignments() {
        return rows(Column.TASK, (row, section, above) -> {
            var deadline = cell(row, Column.DEADLINE, above);
            return new AssignmentRow(
                    cell(row, Column.NUMBER, null).text(),
                    section,
                    cell(row, Column.TASK, null),
                    cell(row, Column.LEAD, above),
                    cell(row, Column.COORDINATING, above),
                    deadline,
                    cells.due(deadline.text()),
                    cell(row, Column.PRODUCT, above),
                    cell(row, Column.RESPONSIBLE, above));
        });
    }

    List<TargetRow> targets() {
        return rows(Column.INDICATOR, (row, section, above) -> {
            var goals = new ArrayList<TargetRow.Level>();
            TargetRow.Level baseline = null;
            Cell before = Cell.EMPTY;
            for (int at = 0; at < mapping.columns().size(); at++) {
                var held = mapping.columns().get(at);
                var cell = row.cell(at);
                if (held == null || cell == before || cell.isEmpty()) {
                    continue;
                }
                before = cell;
                if (held.column() == Column.GOAL) {
                    var level = cells.level(cell, held.year());
                    if (level != null) {
                        goals.add(level);
                    }
                } else if (held.column() == Column.BASELINE) {
                    var level = cells.level(cell, held.year());
                    baseline = level == null ? baseline : level;
                }
            }
            return new TargetRow(
                    cell(row, Column.NUMBER, null).text(),
                    section,
                    cell(row, Column.INDICATOR, null),
                    unit(row, above, goals),
                    baseline,
                    goals);
        });
    }

    private String unit(Table.Row row, Table.@Nullable Row above, List<TargetRow.Level> goals) {
        var unit = cell(row, Column.UNIT, above).text();
        boolean percent = unit.isEmpty()
                && goals.stream().anyMatch(goal -> goal.cell().text().contains("%"));
        return percent ? "%" : unit;
    }

    /** Makes a record of a row, the heading above it, and the row above it. */
    private interface Made<T> {
        T of(Table.Row row, String section, Table.@Nullable Row above);
    }

    private <T> List<T> rows(Column main, Made<T> made) {
        var all = new ArrayList<T>();
        var section = "";
        Table.Row above = null;
        for (int at = mapping.headRows(); at < table.rows().size(); at++) {
            var row = filled(table.rows().get(at), above);
            var subject = cell(row, main, null);
            if (row.cells().stream().allMatch(Cell::isEmpty) || isHeadAgain(row)) {
                continue;
            }
            if (isSection(row, main)) {
                section = words(row, main);
                above = null;
            } else if (!subject.isEmpty()) {
                all.add(made.of(row, section, above));
                above = row;
            }
        }
        return all;
    }

    /** A row in which cells that say "as above" hold what is above. */
    private Table.Row filled(Table.Row row, Table.@Nullable Row above) {
        if (above == null) {
            return row;
        }
        var filled = new ArrayList<Cell>();
        for (int at = 0; at < row.cells().size(); at++) {
            var cell = row.cell(at);
            filled.add(!cell.isEmpty() && cells.isDitto(cell) ? above.cell(at) : cell);
        }
        return new Table.Row(filled);
    }

    private boolean isHeadAgain(Table.Row row) {
        return table.rows().subList(0, mapping.headRows()).stream()
                .anyMatch(head -> texts(head).equals(texts(row)));
    }

    private static List<String> texts(Table.Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    /** A row with one cell, or with a letter or Roman number and words only. */
    private boolean isSection(Table.Row row, Column main) {
        var full =
                row.cells().stream().filter(cell -> !cell.isEmpty()).distinct().toList();
        if (full.size() == 1) {
            boolean own = full.getFirst() == row.cell(mapping.first(main));
            int reach = (int)
                    row.cells().stream().filter(cell -> cell == full.getFirst()).count();
            return !own || reach > 1 || mapping.has(Column.NUMBER);
        }
        int number = mapping.first(Column.NUMBER);
        return full.size() == 2
                && number >= 0
                && row.cell(number).text().strip().matches(SUBDIVISION)
                && !row.cell(mapping.first(main)).isEmpty();
    }

    private String words(Table.Row row, Column main) {
        var own = cell(row, main, null);
        return own.isEmpty()
                ? row.cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .map(Cell::text)
                        .findFirst()
                        .orElse("")
                : own.text();
    }

    /** The cell of a row that holds this. */
    private Cell cell(Table.Row row, Column wanted, Table.@Nullable Row above) {
        int at = mapping.first(wanted);
        if (at < 0) {
            return Cell.EMPTY;
        }
        var cell = row.cell(at);
        boolean nothing = cell.text().strip().matches("[-–—x×]?");
        return nothing ? Cell.EMPTY : above != null && cells.isDitto(cell) ? above.cell(at) : cell;
    }
}
