package org.plumbline.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.plumbline.web.Words;

/** Figures as a workbook for people: the same columns, with the names beside the codes. What one sheet has no room for goes on in the next. */
final class ExportedSheets implements TakenOutSink {

    /** A spreadsheet has 1,048,576 rows, one of them the heading. */
    private static final int ROWS_OF_A_SHEET = 1_048_575;

    private static final int FLUSHED_EVERY = 1_000;

    private final Workbook book;
    private final Words w;
    private Worksheet sheet;
    private int sheets = 1;
    private int at;

    ExportedSheets(OutputStream out, Words w) {
        this.book = new Workbook(out, "Plumbline", "1.0");
        this.w = w;
        this.sheet = sheet();
    }

    private Worksheet sheet() {
        var fresh = book.newWorksheet(w.say("bulk.export.sheet") + (sheets == 1 ? "" : " " + sheets));
        var columns = ExportColumns.ALL;
        for (var c = 0; c < columns.size(); c++) {
            fresh.value(0, c, columns.get(c).code());
        }
        fresh.value(0, columns.size(), w.say("indicator.column.indicator"));
        fresh.value(0, columns.size() + 1, w.say("bulk.export.unit"));
        fresh.freezePane(0, 1);
        return fresh;
    }

    @Override
    public void take(TakenOut row) {
        try {
            if (at == ROWS_OF_A_SHEET) {
                sheet.finish();
                sheets++;
                sheet = sheet();
                at = 0;
            }
            at++;
            fill(row);
            if (at % FLUSHED_EVERY == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(TakenOut row) {
        var columns = ExportColumns.ALL;
        for (var c = 0; c < columns.size(); c++) {
            switch (columns.get(c).value().apply(row)) {
                case null -> {}
                case Number number -> sheet.value(at, c, number);
                case Object other -> sheet.value(at, c, other.toString());
            }
        }
        sheet.value(at, columns.size(), w.text(row.name()));
        sheet.value(at, columns.size() + 1, w.text(row.unitName()));
    }

    @Override
    public void end() {
        try {
            sheet.finish();
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
