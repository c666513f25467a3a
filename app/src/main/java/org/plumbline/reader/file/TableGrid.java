package org.plumbline.reader.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.table.Table;

/** A table as it comes in, cell by cell, with cells that reach over several columns and rows. */
final class TableGrid {

    private static final int MOST_COLUMNS = 100;

    /** A cell, shared by all places that it reaches over. */
    private static final class Slot {
        private String words = "";
        private int start;
        private int end;
        private boolean written;
    }

    private final List<List<@Nullable Slot>> rows = new ArrayList<>();
    private final List<Integer> reaching = new ArrayList<>();
    private final List<@Nullable Slot> above = new ArrayList<>();
    private @Nullable Slot open;

    void row() {
        rows.add(new ArrayList<>());
        fill();
    }

    /** Takes over the cells of the row above that reach into this one. */
    private void fill() {
        if (rows.isEmpty()) {
            row();
        }
        var row = rows.getLast();
        while (row.size() < reaching.size() && reaching.get(row.size()) > 0) {
            int column = row.size();
            reaching.set(column, reaching.get(column) - 1);
            row.add(above.get(column));
        }
    }

    void cell(int columns, int deep) {
        fill();
        put(new Slot(), columns, deep);
    }

    void continued(int columns) {
        fill();
        var row = rows.getLast();
        var over = row.size() < above.size() ? above.get(row.size()) : null;
        put(over == null ? new Slot() : over, columns, 1);
        open = null;
    }

    private void put(Slot slot, int columns, int deep) {
        open = slot;
        var row = rows.getLast();
        for (int one = 0; one < Math.clamp(columns, 1, MOST_COLUMNS) && row.size() < MOST_COLUMNS; one++) {
            int column = row.size();
            row.add(slot);
            while (above.size() <= column) {
                above.add(null);
                reaching.add(0);
            }
            above.set(column, slot);
            reaching.set(column, Math.max(deep, 1) - 1);
        }
    }

    void words(String words) {
        if (open != null) {
            open.words = words;
            open = null;
        }
    }

    /** Whether it only puts things side by side or around: it has one column, or one cell. */
    boolean isLayout() {
        return rows.stream().mapToInt(List::size).max().orElse(0) < 2;
    }

    List<String> texts() {
        return rows.stream()
                .flatMap(List::stream)
                .distinct()
                .map(slot -> slot == null ? "" : slot.words)
                .toList();
    }

    /** Writes its rows and answers where its cells stand. */
    Table write(StringBuilder text) {
        var all = new ArrayList<Table.Row>();
        for (var row : rows) {
            if (row.stream().allMatch(slot -> slot == null || slot.words.isEmpty() || slot.written)
                    && row.stream().noneMatch(slot -> slot != null && !slot.words.isEmpty())) {
                continue;
            }
            if (!all.isEmpty()) {
                text.append('\n');
            }
            text.append('|');
            Slot before = null;
            for (var slot : row) {
                if (slot != null && slot == before) {
                    continue;
                }
                before = slot;
                text.append(' ');
                if (slot != null && !slot.written) {
                    slot.written = true;
                    slot.start = text.length();
                    text.append(slot.words);
                    slot.end = text.length();
                }
                text.append(" |");
            }
            all.add(new Table.Row(row.stream()
                    .map(slot ->
                            slot == null ? new Table.Cell("", 0, 0) : new Table.Cell(slot.words, slot.start, slot.end))
                    .toList()));
        }
        return new Table(all);
    }
}
