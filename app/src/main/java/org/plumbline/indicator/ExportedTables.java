package org.plumbline.indicator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.kernel.Json;
import org.plumbline.web.Spreadsheet;
import org.plumbline.web.Words;

/** Figures as tables for people and programs. Numbers leave as they were entered, with a point, whoever reads them. */
final class ExportedTables {

    /** A spreadsheet has 1,048,576 rows; what is more goes on in a further sheet. */
    private static final int ROWS_OF_A_SHEET = 1_048_575;

    private static final int FLUSHED_EVERY = 1_000;

    private ExportedTables() {}

    private record Column(String code, Function<TakenOut, @Nullable Object> value) {}

    /** The columns in which a table is taken in again. */
    private static final List<Column> COLUMNS = List.of(
            new Column("indicator", TakenOut::code),
            new Column("owner", TakenOut::owner),
            new Column("unit", TakenOut::unitCode),
            new Column("cut", TakenOut::cut),
            new Column("period", each -> each.period().code()),
            new Column("state", each -> each.state().name()),
            new Column("value", of(Figure::value)),
            new Column("numerator", of(Figure::numerator)),
            new Column("denominator", of(Figure::denominator)),
            new Column("answer", of(figure -> figure.answer() == null ? null : figure.answer() ? "yes" : "no")),
            new Column("rank", of(Figure::rank)),
            new Column("rankOf", of(Figure::rankOf)),
            new Column("words", of(Figure::words)),
            new Column("measure", TakenOut::measure),
            new Column("maturity", each -> each.maturity().name()),
            new Column("source", TakenOut::source));

    private static Function<TakenOut, @Nullable Object> of(Function<Figure, @Nullable Object> of) {
        return each -> each.figure() == null ? null : of.apply(each.figure());
    }

    static long csv(Stream<TakenOut> rows, OutputStream out) {
        var count = new long[1];
        try {
            var text = writer(out);
            text.write('\uFEFF');
            var csv = new CSVPrinter(text, CSVFormat.RFC4180);
            csv.printRecord(COLUMNS.stream().map(Column::code));
            rows.forEach(row -> {
                print(
                        csv,
                        COLUMNS.stream()
                                .map(column -> cell(column.value.apply(row)))
                                .toList());
                count[0]++;
            });
            csv.flush();
            return count[0];
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

    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value == null ? null : Spreadsheet.safe(value);
    }

    static long xlsx(Stream<TakenOut> rows, OutputStream out, Words w) {
        var count = 0L;
        try (var book = new Workbook(out, "Plumbline", "1.0")) {
            Worksheet sheet = null;
            var at = 0;
            for (var row : (Iterable<TakenOut>) rows::iterator) {
                if (sheet == null || at == ROWS_OF_A_SHEET) {
                    finish(sheet);
                    sheet = sheet(book, w, count / ROWS_OF_A_SHEET);
                    at = 0;
                }
                at++;
                fill(sheet, at, row, w);
                count++;
                if (at % FLUSHED_EVERY == 0) {
                    sheet.flush();
                }
            }
            finish(sheet == null ? sheet(book, w, 0) : sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    private static Worksheet sheet(Workbook book, Words w, long number) {
        var sheet = book.newWorksheet(w.say("bulk.export.sheet") + (number == 0 ? "" : " " + (number + 1)));
        for (var c = 0; c < COLUMNS.size(); c++) {
            sheet.value(0, c, COLUMNS.get(c).code);
        }
        sheet.value(0, COLUMNS.size(), w.say("indicator.column.indicator"));
        sheet.value(0, COLUMNS.size() + 1, w.say("bulk.export.unit"));
        return sheet;
    }

    private static void finish(@Nullable Worksheet sheet) throws IOException {
        if (sheet != null) {
            sheet.freezePane(0, 1);
            sheet.finish();
        }
    }

    private static void fill(Worksheet sheet, int at, TakenOut row, Words w) {
        for (var c = 0; c < COLUMNS.size(); c++) {
            switch (COLUMNS.get(c).value.apply(row)) {
                case null -> {}
                case Number number -> sheet.value(at, c, number);
                case Object other -> sheet.value(at, c, other.toString());
            }
        }
        sheet.value(at, COLUMNS.size(), w.text(row.name()));
        sheet.value(at, COLUMNS.size() + 1, w.text(row.unitName()));
    }

    /** A figure for programs. */
    private record Item(
            UUID figure,
            UUID indicator,
            String code,
            String indicatorName,
            UUID unit,
            String unitCode,
            String unitName,
            String cut,
            String period,
            String state,
            String maturity,
            @Nullable Figure value,
            @Nullable BigDecimal amount,
            @Nullable String measure,
            String proof,
            @Nullable String source,
            Instant knownFrom) {}

    static long json(Stream<TakenOut> rows, OutputStream out, Words w) {
        var count = 0L;
        try {
            var text = writer(out);
            text.write("{\"items\":[");
            for (var row : (Iterable<TakenOut>) rows::iterator) {
                text.write(count++ == 0 ? "\n" : ",\n");
                text.write(Json.write(new Item(
                        row.id(),
                        row.indicator(),
                        row.code(),
                        w.text(row.name()),
                        row.unit(),
                        row.unitCode(),
                        w.text(row.unitName()),
                        row.cut(),
                        row.period().code(),
                        row.state().name(),
                        row.maturity().name(),
                        row.figure(),
                        row.figure() == null ? null : row.figure().amount(row.per()),
                        row.measure(),
                        row.proof().name(),
                        row.source(),
                        row.knownFrom())));
            }
            text.write("\n]}\n");
            text.flush();
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
