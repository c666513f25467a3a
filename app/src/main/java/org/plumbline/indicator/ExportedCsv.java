package org.plumbline.indicator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.plumbline.web.Spreadsheet;

/** Figures as the table in which they are taken in again. Numbers leave as they were entered, with a point, whoever reads them. */
final class ExportedCsv implements TakenOutSink {

    private final CSVPrinter csv;

    ExportedCsv(OutputStream out) {
        try {
            var text = writer(out);
            text.write('\uFEFF');
            csv = new CSVPrinter(text, CSVFormat.RFC4180);
            csv.printRecord(ExportColumns.ALL.stream().map(ExportColumns.Column::code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void take(TakenOut row) {
        print(
                csv,
                ExportColumns.ALL.stream()
                        .map(column -> cell(column.value().apply(row)))
                        .toList());
    }

    @Override
    public void end() {
        flush(csv);
    }

    static void flush(CSVPrinter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void print(CSVPrinter csv, Iterable<?> cells) {
        try {
            csv.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedWriter writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    private static String cell(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value == null ? "" : Spreadsheet.safe(value);
    }
}
