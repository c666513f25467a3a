package org.plumbline.reading.table;

import java.util.List;

/**
 * A table of a text. A cell that reaches over several columns or rows stands in each of them, as the same one.
 *
 * @param rows its rows, each with as many cells as it has columns
 */
public record Table(List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /** A row, from the first column on. */
    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column; an empty one where the row is shorter. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }
    }

    /**
     * What stands in a cell.
     *
     * @param text its words, in one line
     * @param start where they begin in the text, in UTF-16 units
     * @param end where they end, exclusive; words of a cell that stands over several lines of a text may have others between them
     */
    public record Cell(String text, int start, int end) {

        static final Cell EMPTY = new Cell("", 0, 0);

        /** Whether nothing stands in it. */
        public boolean isEmpty() {
            return text.isBlank();
        }
    }

    /** The number of its columns. */
    public int columns() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
