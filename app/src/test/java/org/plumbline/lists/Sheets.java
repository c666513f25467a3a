package org.plumbline.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks as words: a line a row, cells with bars between; the first line holds the codes of the columns. */
final class Sheets {

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private Consumer<Worksheet> more = sheet -> {};

    static Sheets of(String code, String table) {
        return new Sheets().and(code, table);
    }

    Sheets and(String code, String table) {
        sheets.put(code, table);
        return this;
    }

    Sheets with(Consumer<Worksheet> change) {
        more = change;
        return this;
    }

    Lists.Sent into(Path folder, String name) {
        var file = folder.resolve(name);
        try (var book = new Workbook(Files.newOutputStream(file), "Test", "1.0")) {
            for (var each : sheets.entrySet()) {
                var sheet = book.newWorksheet(each.getKey());
                var lines = each.getValue().strip().lines().toList();
                for (var r = 0; r < lines.size(); r++) {
                    var cells = lines.get(r).split("\\|", -1);
                    for (var c = 0; c < cells.length; c++) {
                        var text = cells[c].strip();
                        if (!text.isEmpty()) {
                            sheet.value(r, c, r == 0 && !text.contains(" ") ? each.getKey() + "." + text : text);
                        }
                    }
                }
                more.accept(sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Lists.Sent(file, name);
    }

    /** What was remarked, a line each: weight, sheet, row, column, code of the message. */
    static String[] said(Checked checked) {
        return checked.remarks().stream()
                .map(remark -> remark.weight() + " " + remark.sheetName() + " " + remark.row() + " " + remark.column()
                        + " " + remark.problem().code())
                .toArray(String[]::new);
    }

    static String lines(String... lines) {
        return String.join("\n", Arrays.asList(lines));
    }
}
