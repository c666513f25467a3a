package org.plumbline.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;

/**
 * A list as a file for a spreadsheet.
 *
 * @param name the file's name without day and ending, {@code title} the sheet's
 */
public record Spreadsheet<T>(String name, String title, List<Column<T>> columns, List<T> rows) {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A column: the message that names it, and its value in a row: a text, a whole number, a day, or null. */
    public record Column<T>(String name, Function<T, @Nullable Object> value) {}

    public ResponseEntity<byte[]> csv(Visit visit) {
        var text = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns.stream().map(column -> visit.w().say(column.name())));
            for (var row : rows) {
                csv.printRecord(
                        columns.stream().map(column -> safe(column.value().apply(row))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(visit, "csv", "text/csv;charset=UTF-8", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    public ResponseEntity<byte[]> xlsx(Visit visit) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Plumbline", "1.0")) {
            var sheet = book.newWorksheet(visit.w().say(title));
            for (var c = 0; c < columns.size(); c++) {
                sheet.value(0, c, visit.w().say(columns.get(c).name()));
                sheet.style(0, c).bold().set();
                for (var r = 0; r < rows.size(); r++) {
                    switch (columns.get(c).value().apply(rows.get(r))) {
                        case null -> {}
                        case Number number -> sheet.value(r + 1, c, number);
                        case LocalDate day -> {
                            sheet.value(r + 1, c, day);
                            sheet.style(r + 1, c).format("yyyy-mm-dd").set();
                        }
                        case Object other -> sheet.value(r + 1, c, other.toString());
                    }
                }
            }
            sheet.freezePane(1, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(visit, "xlsx", XLSX, bytes.toByteArray());
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front (CWE-1236). */
    public static String safe(@Nullable Object value) {
        var text = Objects.toString(value, "");
        return !(value instanceof Number) && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }

    private ResponseEntity<byte[]> file(Visit visit, String ending, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name + "-" + visit.on() + "." + ending)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(bytes);
    }
}
