package org.plumbline.reader.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.table.Table;

/**
 * Lays out the text of a document as its parts come in: paragraphs with an empty line between, tables with a line for each row and bars
 * between the cells. A table inside of a cell becomes words of that cell.
 */
final class LaidText {

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private final List<Table> tables = new ArrayList<>();
    private final List<String> later = new ArrayList<>();
    private @Nullable TableGrid grid;
    private int nested;

    LaidText(String name) {
        this.name = name;
    }

    /** Adds words to the paragraph or the cell. */
    void words(CharSequence some) {
        words.append(some);
        FileLimits.length(name, (long) text.length() + words.length());
    }

    /** Ends a line inside of a paragraph. */
    void line() {
        words.append(grid == null ? '\n' : ' ');
    }

    /** Ends a paragraph. */
    void paragraph() {
        if (grid != null) {
            words.append(' ');
            return;
        }
        var whole = words.toString().strip();
        words.setLength(0);
        block(whole);
    }

    private void block(String whole) {
        if (!whole.isEmpty()) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            text.append(whole);
        }
    }

    /** Keeps a paragraph for the end, as that of a note. */
    void atTheEnd(String paragraph) {
        later.add(paragraph.strip());
    }

    void startTable() {
        if (grid != null) {
            nested++;
            words.append(' ');
            return;
        }
        paragraph();
        grid = new TableGrid();
    }

    void startRow() {
        if (grid != null && nested == 0) {
            grid.row();
        }
    }

    /** Begins a cell that reaches over so many columns and rows. */
    void startCell(int columns, int rows) {
        if (grid != null && nested == 0) {
            words.setLength(0);
            grid.cell(columns, rows);
        }
    }

    /** A cell that continues the one above it. */
    void continuedCell(int columns) {
        if (grid != null && nested == 0) {
            grid.continued(columns);
        }
    }

    void endCell() {
        if (grid != null && nested == 0) {
            grid.words(oneLine(words));
            words.setLength(0);
        }
    }

    void endTable() {
        if (nested > 0) {
            nested--;
            words.append(' ');
            return;
        }
        var done = grid;
        grid = null;
        words.setLength(0);
        if (done == null) {
            return;
        }
        if (done.isLayout()) {
            done.texts().forEach(this::block);
            return;
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        tables.add(done.write(text));
        FileLimits.length(name, text.length());
    }

    static String oneLine(CharSequence words) {
        var line = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char one = words.charAt(at);
            boolean blank = one == ' ' || one == '\n' || one == '\t' || one == '\r';
            if (!blank) {
                line.append(one == '|' ? '/' : one);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    String text() {
        paragraph();
        later.forEach(this::block);
        later.clear();
        return text.toString();
    }

    List<Table> tables() {
        return tables;
    }
}
