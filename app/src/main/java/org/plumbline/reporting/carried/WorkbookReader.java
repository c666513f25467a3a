package org.plumbline.reporting.carried;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.plumbline.kernel.Refused;
import org.plumbline.lists.upload.UploadGuard;
import org.plumbline.reporting.deed.FileForm;
import org.plumbline.web.Messages;

/** Reads the workbook of a return row by row, once the guard let it pass. */
final class WorkbookReader {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final int HEAD_ROWS = 40;

    private WorkbookReader() {}

    static Filled read(Path file, String name, String hash, Messages messages) {
        try {
            var passed = UploadGuard.check(file, name);
            try (var workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS)) {
                var about = workbook.findSheet(WorkbookWriter.ABOUT).orElseThrow(() -> FileHead.other(name));
                var head = FileHead.read(head(about), name);
                for (var sheet : workbook.getSheets().toList()) {
                    if (sheet.getName().equals(WorkbookWriter.ABOUT)) {
                        continue;
                    }
                    var reading = new RowsReading(head, messages.in(head.language()));
                    rows(sheet, reading);
                    if (reading.isReturn()) {
                        reading.merged(passed.mergedOn(sheet.getId()));
                        return new Filled(
                                head,
                                FileForm.WORKBOOK,
                                hash,
                                sheet.getName(),
                                reading.letters(),
                                reading.rows(),
                                reading.remarks());
                    }
                }
                throw FileHead.other(name);
            }
        } catch (IOException | ExcelReaderException broken) {
            throw new Refused("file", "lists.upload.broken", Map.of("part", name));
        }
    }

    private static Map<String, String> head(Sheet about) throws IOException {
        var fields = new HashMap<String, String>();
        try (var rows = about.openStream()) {
            rows.limit(HEAD_ROWS)
                    .forEach(row -> fields.put(
                            row.getOptionalCell(0)
                                    .map(cell -> Objects.toString(cell.getText(), ""))
                                    .orElse(""),
                            row.getOptionalCell(1)
                                    .map(cell -> Objects.toString(cell.getText(), ""))
                                    .orElse("")));
        }
        return fields;
    }

    private static void rows(Sheet sheet, RowsReading reading) throws IOException {
        try (var rows = sheet.openStream()) {
            // the first row says whether it is a return at all: what else somebody keeps in the book is passed over
            var all = rows.iterator();
            while (all.hasNext() && !reading.isOther()) {
                var row = all.next();
                reading.take(
                        row.getRowNum(), row.stream().filter(Objects::nonNull).toList());
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            // the reader meets its limits with several kinds of exception; all mean that the sheet contradicts itself
            throw new IOException(broken);
        }
    }

    /** Places by their letters: 0 is A, 26 is AA. */
    static String letters(int place) {
        var letters = new StringBuilder();
        for (var rest = place + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
