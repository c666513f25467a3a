package org.plumbline.reading.table;

import java.util.ArrayList;
import java.util.List;

/** Tables in plain text: with bars or tabulators between the cells, or with columns of blanks. */
public final class TextTables {

    private static final int FEWEST_CELLS = 3;
    private static final int MOST_CELLS = 100;
    private static final int MOST_LOOSE = 12;

    private final String text;
    private final List<Table> tables = new ArrayList<>();
    private final List<Table.Row> rows = new ArrayList<>();
    private final List<List<Piece>> aligned = new ArrayList<>();
    private int loose;
    private boolean whole;
    private char mark;
    private boolean ruled;
    private boolean closed = true;

    private TextTables(String text) {
        this.text = text;
    }

    /** The tables of a text, in its order. */
    public static List<Table> of(String text) {
        var found = new TextTables(text);
        found.read();
        return List.copyOf(found.tables);
    }

    private void read() {
        for (int start = 0; start <= text.length(); ) {
            int stop = text.indexOf('\n', start);
            int end = stop < 0 ? text.length() : stop;
            line(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
            start = end + 1;
        }
        endMarked();
        endAligned();
    }

    private void line(int start, int end) {
        if (isRule(start, end)) {
            ruled |= text.indexOf("+", start) >= 0 && text.indexOf("+", start) < end;
            closed = true;
            return;
        }
        if (count('|', start, end) > 1) {
            marked('|', start, end);
        } else if (count('\t', start, end) > 1) {
            marked('\t', start, end);
        } else {
            endMarked();
            aligned(pieces(start, end));
            return;
        }
        endAligned();
    }

    /** Keeps lines as long as a table may stand in them; of running text only the last few, which may be the head of one. */
    private void aligned(List<Piece> line) {
        aligned.add(line);
        loose = line.size() < FEWEST_CELLS ? loose + 1 : 0;
        whole |= loose == 0;
        if (loose > MOST_LOOSE) {
            if (whole) {
                endAligned();
            } else {
                aligned.removeFirst();
            }
        }
    }

    /** A line that only draws: +---+---+, |---|:--|, =====. */
    private boolean isRule(int start, int end) {
        int drawn = 0;
        for (int at = start; at < end; at++) {
            char one = text.charAt(at);
            if ("-=+|:─│┼├┤┬┴┌┐└┘ \t".indexOf(one) < 0) {
                return false;
            }
            drawn += one == '-' || one == '=' || one == '─' ? 1 : 0;
        }
        return drawn > 2;
    }

    private int count(char sign, int start, int end) {
        int count = 0;
        for (int at = start; at < end && count < FEWEST_CELLS; at++) {
            count += text.charAt(at) == sign ? 1 : 0;
        }
        return count;
    }

    private void marked(char sign, int start, int end) {
        if (mark != sign) {
            endMarked();
            mark = sign;
        }
        var cells = cells(sign, start, end);
        if (ruled && !closed && !rows.isEmpty()) {
            rows.add(joined(rows.removeLast(), cells));
        } else {
            rows.add(new Table.Row(cells));
        }
        closed = false;
    }

    private List<Table.Cell> cells(char sign, int start, int end) {
        var cells = new ArrayList<Table.Cell>();
        int from = start;
        int to = end;
        if (sign == '|') {
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            from += from < to && text.charAt(from) == '|' ? 1 : 0;
            to -= to > from && text.charAt(to - 1) == '|' ? 1 : 0;
        }
        for (int at = from; at <= to && cells.size() < MOST_CELLS; at++) {
            if (at == to || text.charAt(at) == sign) {
                cells.add(cell(from, at));
                from = at + 1;
            }
        }
        return cells;
    }

    private Table.Cell cell(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return from == to ? Table.Cell.EMPTY : new Table.Cell(text.substring(from, to), from, to);
    }

    /** Lines of one row between two drawn lines. */
    private static Table.Row joined(Table.Row above, List<Table.Cell> below) {
        var cells = new ArrayList<Table.Cell>();
        for (int at = 0; at < Math.max(above.cells().size(), below.size()); at++) {
            var one = above.cell(at);
            var two = at < below.size() ? below.get(at) : Table.Cell.EMPTY;
            cells.add(
                    two.isEmpty()
                            ? one
                            : one.isEmpty()
                                    ? two
                                    : new Table.Cell(one.text() + " " + two.text(), one.start(), two.end()));
        }
        return new Table.Row(cells);
    }

    private void endMarked() {
        if (rows.size() > 1 && rows.stream().anyMatch(row -> row.cells().size() >= FEWEST_CELLS)) {
            tables.add(new Table(rows));
        }
        rows.clear();
        mark = 0;
        ruled = false;
        closed = true;
    }

    private void endAligned() {
        tables.addAll(AlignedTables.of(aligned));
        aligned.clear();
        loose = 0;
        whole = false;
    }

    /** The pieces of a line, parted by two blanks or more or by a tabulator. */
    private List<Piece> pieces(int start, int end) {
        var pieces = new ArrayList<Piece>();
        int place = 0;
        int from = -1;
        int left = 0;
        int blanks = 0;
        int last = start;
        int right = 0;
        for (int at = start; at < end; at++) {
            char one = text.charAt(at);
            if (one == ' ' || one == '\t' || one == '\u00A0') {
                blanks += one == '\t' ? 2 : 1;
                place++;
                continue;
            }
            if (blanks > 1 && from >= 0) {
                pieces.add(new Piece(text.substring(from, last), from, last, left, right));
                from = -1;
            }
            if (from < 0) {
                from = at;
                left = place;
            }
            blanks = 0;
            place += Character.getType(one) == Character.NON_SPACING_MARK || Character.isLowSurrogate(one) ? 0 : 1;
            last = at + 1;
            right = place;
        }
        if (from >= 0) {
            pieces.add(new Piece(text.substring(from, last), from, last, left, right));
        }
        return pieces;
    }
}
