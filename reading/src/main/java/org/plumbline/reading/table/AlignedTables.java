package org.plumbline.reading.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tables that are only seen: pieces of lines that stand in columns below each other. Where numbers stand in the first column they begin the
 * rows, and the lines between belong to the row above; otherwise a row begins where most columns have something.
 */
public final class AlignedTables {

    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_LINES = 2;
    private static final int LINES_OF_HEAD = 6;
    private static final int MOST_LOOSE = 12;
    private static final int LOOKED_AT = 400;

    private AlignedTables() {}

    /** The tables in lines that follow each other; an empty line has no pieces. */
    public static List<Table> of(List<List<Piece>> lines) {
        var tables = new ArrayList<Table>();
        for (int at = 0; at < lines.size(); ) {
            if (lines.get(at).size() < FEWEST_COLUMNS) {
                at++;
                continue;
            }
            int end = end(lines, at);
            var columns = columns(lines.subList(at, end));
            if (columns == null) {
                at++;
                continue;
            }
            int from = at;
            while (from > 0 && at - from < LINES_OF_HEAD && fits(lines.get(from - 1), columns) && isHead(lines, from)) {
                from--;
            }
            int to = end;
            while (to < lines.size() && fits(lines.get(to), columns)) {
                to++;
            }
            var table = new Rows(columns, lines.subList(from, to)).table();
            if (table != null) {
                tables.add(table);
            }
            at = to;
        }
        return tables;
    }

    /** Lines above the first whole one belong to the head if they name more than one column. */
    private static boolean isHead(List<List<Piece>> lines, int from) {
        return lines.get(from - 1).size() > 1;
    }

    /** Behind the last whole line that no line of running text parts from the first. */
    private static int end(List<List<Piece>> lines, int from) {
        int end = from + 1;
        int loose = 0;
        for (int at = from + 1; at < Math.min(lines.size(), from + LOOKED_AT) && loose < MOST_LOOSE; at++) {
            if (lines.get(at).size() >= FEWEST_COLUMNS) {
                end = at + 1;
                loose = 0;
            } else {
                loose++;
            }
        }
        return end;
    }

    /** Where one column ends and the next begins; null where the pieces stand in no columns. */
    private static double @Nullable [] columns(List<List<Piece>> lines) {
        var counts = new HashMap<Integer, Integer>();
        for (var line : lines) {
            if (line.size() >= FEWEST_COLUMNS) {
                counts.merge(line.size(), 1, Integer::sum);
            }
        }
        int usual = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        if (counts.getOrDefault(usual, 0) < FEWEST_LINES) {
            return null;
        }
        var left = new double[usual];
        var right = new double[usual];
        java.util.Arrays.fill(left, Double.MAX_VALUE);
        for (var line : lines) {
            if (line.size() == usual) {
                for (int column = 0; column < usual; column++) {
                    left[column] = Math.min(left[column], line.get(column).left());
                    right[column] = Math.max(right[column], line.get(column).right());
                }
            }
        }
        var between = new double[usual - 1];
        for (int column = 0; column + 1 < usual; column++) {
            if (right[column] > left[column + 1]) {
                return null;
            }
            between[column] = (right[column] + left[column + 1]) / 2;
        }
        return between;
    }

    /** Whether a line has something, and each piece of it stands in one column. */
    private static boolean fits(List<Piece> line, double[] between) {
        return !line.isEmpty() && line.stream().allMatch(piece -> column(piece, between) >= 0);
    }

    /** The column of a piece; -1 where it stands across several. */
    private static int column(Piece piece, double[] between) {
        int first = 0;
        while (first < between.length && between[first] <= piece.left()) {
            first++;
        }
        return first < between.length && piece.right() > between[first] && !isMostlyIn(piece, between, first)
                ? -1
                : first;
    }

    /** A piece may reach a little over the middle between two columns. */
    private static boolean isMostlyIn(Piece piece, double[] between, int column) {
        double next = column + 1 < between.length ? between[column + 1] : Double.MAX_VALUE;
        return piece.right() <= next && (piece.right() - between[column]) * 4 < piece.right() - piece.left();
    }

    /** The rows of one table. */
    private static final class Rows {

        private final double[] between;
        private final List<List<Piece>> lines;
        private final List<Table.Row> rows = new ArrayList<>();
        private @Nullable Piece[] open;

        Rows(double[] between, List<List<Piece>> lines) {
            this.between = between;
            this.lines = lines;
            this.open = new Piece[between.length + 1];
        }

        @Nullable
        Table table() {
            boolean numbered = lines.stream().filter(this::isNumbered).count() >= FEWEST_LINES;
            for (var line : lines) {
                if (line.isEmpty()) {
                    continue;
                }
                if (line.size() == 1 && column(line.getFirst(), between) < 0) {
                    close();
                    section(line.getFirst());
                    continue;
                }
                if (numbered ? isNumbered(line) : line.size() > between.length) {
                    close();
                }
                line.forEach(this::put);
            }
            close();
            return rows.size() < FEWEST_LINES ? null : new Table(rows);
        }

        private boolean isNumbered(List<Piece> line) {
            return !line.isEmpty()
                    && line.getFirst().words().matches("\\(?([0-9]{1,3}([.][0-9]{1,3})*|[IVXLC]{1,6}|[a-zđ])[.)]?")
                    && column(line.getFirst(), between) == 0;
        }

        private void put(Piece piece) {
            int column = Math.max(0, column(piece, between));
            var before = open[column];
            open[column] = before == null ? piece : before.and(piece.words(), piece.end(), piece.right());
        }

        private void close() {
            var cells = new ArrayList<Table.Cell>();
            boolean any = false;
            for (var piece : open) {
                any |= piece != null;
                cells.add(piece == null ? Table.Cell.EMPTY : new Table.Cell(piece.words(), piece.start(), piece.end()));
            }
            if (any) {
                rows.add(new Table.Row(cells));
            }
            open = new Piece[between.length + 1];
        }

        private void section(Piece piece) {
            var cell = new Table.Cell(piece.words(), piece.start(), piece.end());
            rows.add(new Table.Row(java.util.Collections.nCopies(between.length + 1, cell)));
        }
    }
}
