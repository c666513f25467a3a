package org.plumbline.reporting.carried;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Ids;
import org.plumbline.web.Words;

/** The sheet of a return while it is read: the hidden row of codes first, then every row of a figure. */
final class RowsReading {

    private static final int MOST_REMARKS = 2_000;
    private static final Pattern ROWS_OF_RANGE = Pattern.compile("[A-Z]+(\\d+):[A-Z]+(\\d+)");
    private static final Pattern DAY_FORMAT = Pattern.compile("[yYdD]");
    private static final MathContext AS_SHOWN = new MathContext(15);

    private final FileHead head;
    private final Words w;
    private final Map<Integer, FileColumn> columns = new HashMap<>();
    private final Map<String, Map<String, String>> choices = new HashMap<>();
    private final List<Filled.Row> rows = new ArrayList<>();
    private final List<Filled.Remark> remarks = new ArrayList<>();
    private final Set<List<UUID>> met = new HashSet<>();
    private boolean other;

    RowsReading(FileHead head, Words w) {
        this.head = head;
        this.w = w;
        choices.put("state", words("reporting.state", State.values()));
        choices.put("maturity", words("indicator.maturity", Maturity.values()));
    }

    private Map<String, String> words(String prefix, Enum<?>[] values) {
        var words = new HashMap<String, String>();
        for (var each : values) {
            words.put(w.name(prefix, each).toLowerCase(Locale.ROOT), each.name());
            words.put(each.name().toLowerCase(Locale.ROOT), each.name());
        }
        return words;
    }

    boolean isReturn() {
        return !columns.isEmpty();
    }

    boolean isOther() {
        return other;
    }

    List<Filled.Row> rows() {
        return rows;
    }

    List<Filled.Remark> remarks() {
        return remarks;
    }

    /** The letters of the columns, by the fields that they hold. */
    Map<String, String> letters() {
        var letters = new HashMap<String, String>();
        columns.forEach((place, column) -> letters.put(column.field(), WorkbookReader.letters(place)));
        return letters;
    }

    void take(int number, List<Cell> cells) {
        if (columns.isEmpty()) {
            cells.forEach(cell ->
                    FileColumn.find(text(cell, false)).ifPresent(column -> columns.put(cell.getColumnIndex(), column)));
            other = columns.isEmpty();
            if (!other) {
                codes();
            }
        } else if (number > WorkbookWriter.FIRST_ROW) {
            row(number, cells);
        }
    }

    private void codes() {
        for (var needed : List.of(FileColumn.UNIT, FileColumn.LINE, FileColumn.STATE, FileColumn.VALUE)) {
            if (!columns.containsValue(needed)) {
                remark(Filled.Remark.at(
                        1, needed.field(), null, "carried.column-missing", Map.of("column", w.say(needed.title()))));
            }
        }
    }

    private void row(int number, List<Cell> cells) {
        var fields = new HashMap<String, String>();
        var keys = new HashMap<FileColumn, String>();
        for (var cell : cells) {
            var column = columns.get(cell.getColumnIndex());
            if (column == null) {
                continue;
            }
            if (column.use() == FileColumn.Use.KEY) {
                keys.put(column, text(cell, false));
            } else if (column.isFilledIn()) {
                var text = filled(number, cell, column);
                if (!text.isEmpty()) {
                    fields.put(column.field(), text);
                }
            }
        }
        if (keys.values().stream().allMatch(String::isEmpty)) {
            if (!fields.isEmpty()) {
                var first = fields.entrySet().iterator().next();
                remark(Filled.Remark.at(
                        number, first.getKey(), first.getValue(), "carried.row-without-key", Map.of("row", number)));
            }
            return;
        }
        var unit = Ids.find(keys.getOrDefault(FileColumn.UNIT, ""));
        var line = Ids.find(keys.getOrDefault(FileColumn.LINE, ""));
        if (unit.isEmpty()
                || line.isEmpty()
                || head.unit() != null && !head.unit().equals(unit.get())) {
            remark(Filled.Remark.at(
                    number,
                    unit.isEmpty() || line.isPresent() ? FileColumn.UNIT.field() : FileColumn.LINE.field(),
                    null,
                    "carried.key-changed",
                    Map.of("row", number)));
            return;
        }
        if (!met.add(List.of(unit.get(), line.get()))) {
            remark(Filled.Remark.at(number, FileColumn.LINE.field(), null, "carried.key-twice", Map.of("row", number)));
            return;
        }
        rows.add(new Filled.Row(number, unit.get(), line.get(), fields));
    }

    private String filled(int number, Cell cell, FileColumn column) {
        if (cell.getType() == CellType.ERROR) {
            remark(Filled.Remark.at(
                    number, column.field(), text(cell, false), "lists.cell-error", Map.of("value", text(cell, false))));
            return "";
        }
        var text = text(cell, column.use() == FileColumn.Use.VALUE);
        if (cell.getType() == CellType.FORMULA && text.isEmpty()) {
            remark(Filled.Remark.at(number, column.field(), null, "lists.cell-formula", Map.of()));
            return "";
        }
        if (column.use() == FileColumn.Use.CHOICE && !text.isEmpty()) {
            var known = Objects.requireNonNull(choices.get(column.field()));
            var choice = known.get(text.toLowerCase(Locale.ROOT));
            if (choice == null) {
                remark(Filled.Remark.at(
                        number,
                        column.field(),
                        text,
                        "carried.choice",
                        Map.of("value", text, "choices", String.join("; ", WorkbookWriter.choices(w, column)))));
                return "";
            }
            return choice;
        }
        if (column.use() == FileColumn.Use.VALUE) {
            return value(number, cell, column, text);
        }
        return text;
    }

    /** A number is what the spreadsheet shows; where that shows a share or a day, nobody guesses what was meant. */
    private String value(int number, Cell cell, FileColumn column, String text) {
        var format = isNumber(cell) ? Objects.toString(cell.getDataFormatString(), "") : "";
        if (format.contains("%") && !text.isEmpty()) {
            var shown = new BigDecimal(cell.getRawValue()).round(AS_SHOWN).movePointRight(2);
            remark(Filled.Remark.at(
                    number,
                    column.field(),
                    text,
                    "carried.percent",
                    Map.of("value", text, "shown", written(shown.stripTrailingZeros()))));
            return "";
        }
        if (!format.isEmpty()
                && DAY_FORMAT
                        .matcher(format.replaceAll("\"[^\"]*\"|\\[[^]]*]", ""))
                        .find()) {
            remark(Filled.Remark.at(number, column.field(), text, "carried.day", Map.of("value", text)));
            return "";
        }
        if (text.endsWith("%")) {
            remark(Filled.Remark.at(number, column.field(), text, "carried.percent-typed", Map.of("value", text)));
            return "";
        }
        return text;
    }

    void merged(List<String> ranges) {
        for (var range : ranges) {
            var of = ROWS_OF_RANGE.matcher(range);
            if (of.matches() && Integer.parseInt(of.group(2)) > WorkbookWriter.FIRST_ROW) {
                remark(Filled.Remark.at(
                        Math.max(Integer.parseInt(of.group(1)), WorkbookWriter.FIRST_ROW + 1),
                        FileColumn.LINE.field(),
                        range,
                        "lists.cells-merged",
                        Map.of("range", range)));
            }
        }
    }

    private void remark(Filled.Remark remark) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(remark);
        }
    }

    private static boolean isNumber(Cell cell) {
        return cell.getRawValue() != null
                && (cell.getType() == CellType.NUMBER
                        || cell.getType() == CellType.FORMULA && cell.getValue() instanceof Number);
    }

    /** As a person sees it; a number that a spreadsheet keeps as one is written as the file writes numbers. */
    private String text(Cell cell, boolean asWritten) {
        if (cell.getType() == CellType.BOOLEAN) {
            return Boolean.TRUE.equals(cell.asBoolean()) ? "yes" : "no";
        }
        if (isNumber(cell)) {
            var number = new BigDecimal(cell.getRawValue()).round(AS_SHOWN).stripTrailingZeros();
            return asWritten ? written(number) : number.toPlainString();
        }
        var text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text.strip();
    }

    private String written(BigDecimal number) {
        return number.toPlainString().replace(".", head.decimal());
    }
}
