package org.plumbline.indicator;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;

/** Rows of cells parted by commas, semicolons or tabs (RFC 4180): by whichever the first line has most of. Empty lines are passed over. */
final class SeparatedRows implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_CELL = 1 << 16;
    private static final int MOST_CELLS = 200;
    private static final int END = -1;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder cell = new StringBuilder();
    private int at;
    private int filled;
    private char separator;
    private long number;

    private SeparatedRows(Reader reader) {
        this.reader = reader;
    }

    static SeparatedRows of(Reader reader) throws IOException {
        var rows = new SeparatedRows(reader);
        rows.fill();
        rows.separator = rows.separator();
        return rows;
    }

    private char separator() {
        var counts = new int[3];
        var quoted = false;
        for (var i = 0; i < filled && (quoted || buffer[i] != '\n' && buffer[i] != '\r'); i++) {
            switch (buffer[i]) {
                case '"' -> quoted = !quoted;
                case ',' -> counts[0] += quoted ? 0 : 1;
                case ';' -> counts[1] += quoted ? 0 : 1;
                case '\t' -> counts[2] += quoted ? 0 : 1;
                default -> {}
            }
        }
        if (counts[2] > 0 && counts[2] >= Math.max(counts[0], counts[1])) {
            return '\t';
        }
        return counts[1] > 0 && counts[1] >= counts[0] ? ';' : ',';
    }

    /** Of the row read last, as a spreadsheet counts. */
    long number() {
        return number;
    }

    /** The next row; null after the last one. */
    @Nullable
    List<String> next() throws IOException {
        while (true) {
            if (at == filled && !fill()) {
                return null;
            }
            number++;
            var cells = row();
            if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
                return cells;
            }
        }
    }

    private List<String> row() throws IOException {
        var cells = new ArrayList<String>(16);
        while (true) {
            var ended = cell(cells);
            if (cells.size() > MOST_CELLS) {
                throw new Refused("file", "bulk.row-wide", Map.of("row", number, "most", MOST_CELLS));
            }
            if (ended) {
                return cells;
            }
        }
    }

    /** Reads one cell; true if the row ends with it. */
    private boolean cell(List<String> cells) throws IOException {
        if (at < filled && buffer[at] != '"') {
            for (var i = at; i < filled; i++) {
                var c = buffer[i];
                if (c == separator || c == '\n' || c == '\r') {
                    cells.add(new String(buffer, at, i - at));
                    at = i + 1;
                    return c != separator && ended(c);
                }
            }
        }
        cell.setLength(0);
        var c = read();
        if (c == '"') {
            quoted();
            c = read();
        }
        while (c != END && c != separator && c != '\n' && c != '\r') {
            append((char) c);
            c = read();
        }
        cells.add(cell.toString());
        return c != separator && ended(c);
    }

    private void quoted() throws IOException {
        while (true) {
            var c = read();
            if (c == END) {
                throw new Refused("file", "bulk.quote-open", Map.of("row", number));
            }
            if (c != '"') {
                append((char) c);
            } else if (peek() == '"') {
                append((char) read());
            } else {
                return;
            }
        }
    }

    private void append(char c) {
        if (cell.length() == LONGEST_CELL) {
            throw new Refused("file", "bulk.cell-long", Map.of("row", number, "most", LONGEST_CELL));
        }
        cell.append(c);
    }

    private boolean ended(int c) throws IOException {
        if (c == '\r' && peek() == '\n') {
            read();
        }
        return true;
    }

    private int peek() throws IOException {
        return at < filled || fill() ? buffer[at] : END;
    }

    private int read() throws IOException {
        return at < filled || fill() ? buffer[at++] : END;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, reader.read(buffer, 0, BUFFER));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
