package org.plumbline.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A workbook as somebody opens it, fills it in and saves it: texts, numbers, formats and merged cells, with nothing else kept. */
public final class FilledBook {

    private final Map<String, TreeMap<Integer, TreeMap<Integer, Object>>> sheets = new LinkedHashMap<>();
    private final Map<List<Integer>, String> formats = new HashMap<>();
    private final List<int[]> merged = new ArrayList<>();

    private FilledBook() {}

    public static FilledBook of(byte[] bytes) {
        var book = new FilledBook();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : workbook.getSheets().toList()) {
                var rows = new TreeMap<Integer, TreeMap<Integer, Object>>();
                for (var row : sheet.read()) {
                    var cells = new TreeMap<Integer, Object>();
                    row.forEach(cell -> {
                        if (cell != null
                                && cell.getText() != null
                                && !cell.getText().isEmpty()) {
                            cells.put(cell.getColumnIndex(), cell.getText());
                        }
                    });
                    rows.put(row.getRowNum(), cells);
                }
                book.sheets.put(sheet.getName(), rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return book;
    }

    private TreeMap<Integer, TreeMap<Integer, Object>> main() {
        return sheets.values().iterator().next();
    }

    private int column(String code) {
        return main().get(1).entrySet().stream()
                .filter(each -> each.getValue().equals("return." + code))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** The row of a line of some unit, as a spreadsheet counts. */
    int row(UUID unit, UUID line) {
        return main().entrySet().stream()
                .filter(each -> unit.toString().equals(each.getValue().get(column("unit")))
                        && line.toString().equals(each.getValue().get(column("line"))))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** What stands in a column of a row. */
    public String text(int row, String code) {
        return main().get(row).getOrDefault(column(code), "").toString();
    }

    /** The codes of its columns. */
    List<String> codes() {
        return main().get(1).values().stream().map(Object::toString).toList();
    }

    FilledBook put(int row, String code, Object value) {
        main().computeIfAbsent(row, any -> new TreeMap<>()).put(column(code), value);
        return this;
    }

    /** Puts a number that the spreadsheet shows in a format of its own. */
    FilledBook put(int row, String code, Number value, String format) {
        formats.put(List.of(row, column(code)), format);
        return put(row, code, value);
    }

    /** Says something else on the hidden sheet. */
    FilledBook about(String key, String value) {
        sheets.get("plumbline").values().stream()
                .filter(each -> key.equals(each.get(0)))
                .forEach(each -> each.put(1, value));
        return this;
    }

    FilledBook without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    FilledBook merge(int row, String from, String to) {
        merged.add(new int[] {row - 1, column(from), row - 1, column(to)});
        return this;
    }

    /** As it is saved. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Somebody", "1.0")) {
            for (var each : sheets.entrySet()) {
                var sheet = book.newWorksheet(each.getKey());
                each.getValue()
                        .forEach((row, cells) -> cells.forEach((column, value) -> {
                            if (value instanceof Number number) {
                                sheet.value(row - 1, column, number);
                            } else {
                                sheet.value(row - 1, column, value.toString());
                            }
                        }));
                if (each.getValue() == main()) {
                    formats.forEach((place, format) -> sheet.style(place.get(0) - 1, place.get(1))
                            .format(format)
                            .set());
                    merged.forEach(range ->
                            sheet.range(range[0], range[1], range[2], range[3]).merge());
                }
            }
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
