package org.plumbline.lists;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** One sheet while it is read: first its headings are looked for, then every row under them is taken. */
final class SheetReading {

    /** Headings stand among the first rows; above them there may be a title. */
    private static final int HEADING_ROWS = 8;

    private static final int MOST_ROWS = 60_000;
    private static final int MOST_REMARKS = 2_000;
    private static final double LAST_DAY = 2_958_465;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern ROWS_OF_RANGE = Pattern.compile("[A-Z]+(\\d+):[A-Z]+(\\d+)");

    private final Headings headings;
    private final String name;
    private final List<String> merged;
    private final List<Row> rows = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<Integer> titled = new HashSet<>();
    private final TreeMap<String, String> own = new TreeMap<>();
    private final Set<Integer> ignored = new HashSet<>();
    private Headings.@Nullable Found found;
    private Optional<String> language = Optional.empty();
    private int headingRow;
    private boolean filled;

    SheetReading(Headings headings, String name, List<String> merged) {
        this.headings = headings;
        this.name = name;
        this.merged = merged;
    }

    Optional<String> language() {
        return language;
    }

    List<Remark> remarks() {
        return remarks;
    }

    Optional<Book.Part> part() {
        return Optional.ofNullable(found).map(list -> new Book.Part(list.sheet(), name, columns(list), own, rows));
    }

    void take(int number, List<Cell> cells) {
        var texts = texts(cells);
        if (texts.isEmpty()) {
            return;
        }
        filled = true;
        var list = found;
        if (list == null) {
            heading(number, texts);
        } else if (list.coded() && number == headingRow + 1 && headings.isTitles(list, texts)) {
            titled.addAll(texts.keySet());
            own(list, texts);
        } else if (!texts.firstEntry().getValue().startsWith("#")) {
            data(list, number, cells, texts);
        }
    }

    private void heading(int number, TreeMap<Integer, String> texts) {
        if (number > HEADING_ROWS || language.isPresent()) {
            return;
        }
        language = Headings.language(texts.firstEntry().getValue());
        headings.read(texts).ifPresent(read -> {
            found = read;
            headingRow = number;
            if (!read.coded()) {
                titled.addAll(texts.keySet());
                own(read, texts);
            }
            texts.forEach((place, text) -> {
                if (text.startsWith("lists.")) {
                    ignored.add(place);
                }
            });
            columns(read, texts);
        });
    }

    /** Somebody's own columns are passed over, and stand in the file that is given back. */
    private void own(Headings.Found list, Map<Integer, String> texts) {
        texts.forEach((place, text) -> {
            if (list.columns().get(place) == null && !ignored.contains(place)) {
                own.put(Book.own(place), text);
            }
        });
    }

    private void columns(Headings.Found list, Map<Integer, String> texts) {
        var met = new HashMap<Column, Integer>();
        list.columns().forEach((place, column) -> {
            if (column == null && list.coded()) {
                sheet(Remark.Weight.WRONG, "lists.heading-unknown", Map.of("heading", texts.getOrDefault(place, "")));
            } else if (column != null && met.put(column, place) != null) {
                sheet(Remark.Weight.WRONG, "lists.heading-twice", Map.of("heading", texts.getOrDefault(place, "")));
            }
        });
        for (var column : list.sheet().columns()) {
            if (column.needed() && !met.containsKey(column)) {
                sheet(
                        Remark.Weight.WRONG,
                        "lists.heading-missing",
                        Map.of("heading", list.sheet().code() + "." + column.code()));
            }
        }
    }

    private void data(Headings.Found list, int number, List<Cell> cells, Map<Integer, String> texts) {
        if (rows.size() >= MOST_ROWS) {
            return;
        }
        var values = new LinkedHashMap<String, String>();
        var row = new Row(list.sheet(), name, number, values);
        for (var cell : cells) {
            var place = cell.getColumnIndex();
            var column = list.columns().get(place);
            if (column == null) {
                beside(row, place, texts.get(place));
                if (own.containsKey(Book.own(place)) && texts.containsKey(place)) {
                    values.put(Book.own(place), texts.get(place));
                }
                continue;
            }
            var text = cell.getType() == CellType.ERROR ? "" : text(cell, column);
            if (!text.isEmpty()) {
                values.put(column.code(), text);
            }
            if (cell.getType() == CellType.ERROR || (cell.getFormula() != null && text.startsWith("#"))) {
                remark(Remark.wrong(row, column.code(), "lists.cell-error", Map.of("value", text(cell))));
            } else if (cell.getType() == CellType.FORMULA && text.isEmpty()) {
                remark(Remark.wrong(row, column.code(), "lists.cell-formula", Map.of()));
            }
        }
        rows.add(row);
        if (rows.size() == MOST_ROWS) {
            remark(Remark.wrong(row, null, "lists.rows-many", Map.of("most", MOST_ROWS)));
        }
    }

    /** A value without a heading is most likely one that slipped a column to the right. */
    private void beside(Row row, int place, @Nullable String text) {
        if (text == null || titled.contains(place) || ignored.contains(place)) {
            return;
        }
        remark(Remark.wrong(row, null, "lists.cell-beside", Map.of("value", text, "place", BookReader.letters(place))));
    }

    void end() {
        var list = found;
        if (list == null) {
            if (filled && language.isEmpty()) {
                sheet(Remark.Weight.NOTE, "lists.sheet-unread", Map.of());
            }
            return;
        }
        for (var range : merged) {
            var rowsOf = ROWS_OF_RANGE.matcher(range);
            if (rowsOf.matches() && Integer.parseInt(rowsOf.group(2)) >= headingRow) {
                remarks.add(Remark.sheet(
                        Remark.Weight.WRONG,
                        list.sheet(),
                        name,
                        Integer.parseInt(rowsOf.group(1)),
                        "lists.cells-merged",
                        Map.of("range", range)));
            }
        }
        for (var place : titled) {
            if (list.coded() && !list.columns().containsKey(place) && !ignored.contains(place)) {
                sheet(Remark.Weight.NOTE, "lists.column-unread", Map.of("place", BookReader.letters(place)));
            }
        }
    }

    private void sheet(Remark.Weight weight, String code, Map<String, ?> values) {
        var list = found;
        remarks.add(Remark.sheet(
                weight, list == null ? null : list.sheet(), name, list == null ? 0 : headingRow, code, values));
    }

    private void remark(Remark remark) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(remark);
        }
    }

    private static List<Column> columns(Headings.Found list) {
        return new TreeMap<>(list.columns())
                .values().stream().filter(Objects::nonNull).distinct().toList();
    }

    private static TreeMap<Integer, String> texts(List<Cell> cells) {
        var texts = new TreeMap<Integer, String>();
        for (var cell : cells) {
            var text = text(cell);
            if (!text.isEmpty()) {
                texts.put(cell.getColumnIndex(), text);
            }
        }
        return texts;
    }

    /** A number in a column of days is a day: so spreadsheets keep them. */
    private static String text(Cell cell, Column column) {
        var raw = cell.getRawValue();
        if (column.form() != Form.DAY || raw == null || !isNumber(cell)) {
            return text(cell);
        }
        var days = Double.parseDouble(raw);
        return days < 1 || days > LAST_DAY
                ? text(cell)
                : DAY_ZERO.plusDays((long) days).toString();
    }

    private static boolean isNumber(Cell cell) {
        return cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && cell.getValue() instanceof Number;
    }

    /** As a person sees it. A formula stands for the value that was stored with it; it is never worked out here. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.BOOLEAN) {
            return Boolean.TRUE.equals(cell.asBoolean()) ? "yes" : "no";
        }
        if (isNumber(cell) && cell.getRawValue() != null) {
            return new BigDecimal(cell.getRawValue())
                    .round(new MathContext(15))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        var text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text.strip();
    }
}
