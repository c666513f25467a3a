package org.plumbline.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.plumbline.kernel.Refused;
import org.plumbline.lists.upload.UploadGuard;
import org.plumbline.store.Installation;
import org.springframework.stereotype.Component;

/** Reads a workbook that the guard let pass, row by row, and says what in it is no list. */
@Component
class BookReader {

    private final Headings headings;
    private final Installation installation;

    BookReader(Headings headings, Installation installation) {
        this.headings = headings;
        this.installation = installation;
    }

    /** @throws Refused at {@code file} for what is no workbook, is not safe to read, or holds no list of ours */
    Book read(Path file, String name) {
        try {
            var passed = UploadGuard.check(file, name);
            try (var workbook = new ReadableWorkbook(file.toFile())) {
                return read(workbook, passed, name);
            }
        } catch (IOException | ExcelReaderException broken) {
            throw new Refused("file", "lists.upload.broken", Map.of("part", name));
        }
    }

    private Book read(ReadableWorkbook workbook, UploadGuard.Passed passed, String name) throws IOException {
        var language = installation.language().tag();
        var parts = new ArrayList<Book.Part>();
        var remarks = new ArrayList<Remark>();
        for (var sheet : workbook.getSheets().toList()) {
            var reading = new SheetReading(headings, sheet.getName(), passed.mergedOn(sheet.getId()));
            rows(sheet, reading);
            language = reading.language().orElse(language);
            reading.part().ifPresent(parts::add);
            remarks.addAll(reading.remarks());
        }
        if (parts.isEmpty()) {
            throw new Refused("file", "lists.other-template", Map.of("name", name));
        }
        for (var sheet : ListSheet.values()) {
            var same = parts.stream().filter(part -> part.sheet() == sheet).toList();
            if (same.size() > 1) {
                remarks.add(Remark.sheet(
                        Remark.Weight.WRONG,
                        sheet,
                        same.getLast().name(),
                        0,
                        "lists.sheet-twice",
                        Map.of("first", same.getFirst().name())));
            }
        }
        return new Book(language, parts, remarks);
    }

    private static void rows(Sheet sheet, SheetReading reading) throws IOException {
        try (var rows = sheet.openStream()) {
            rows.forEach(row -> reading.take(
                    row.getRowNum(), row.stream().filter(Objects::nonNull).toList()));
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            // the reader meets its limits with several kinds of exception; all mean that the sheet contradicts itself
            throw new IOException(broken);
        }
        reading.end();
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
