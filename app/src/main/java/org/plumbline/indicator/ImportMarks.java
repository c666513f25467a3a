package org.plumbline.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rows of a file with which something is wrong, as they stand there, each with its number and with what is wrong in a last column. */
final class ImportMarks {

    private ImportMarks() {}

    /** Whoever opened what is written to closes it. */
    static void write(Path path, List<ImportError> errors, Appendable out, Function<ImportError, String> words) {
        Map<Long, List<ImportError>> byRow = errors.stream().collect(Collectors.groupingBy(ImportError::row));
        try (var file = ImportFile.open(path)) {
            var csv = new CSVPrinter(out, CSVFormat.RFC4180);
            var heading = new ArrayList<>(file.headings());
            heading.addFirst("row");
            heading.add("error");
            csv.printRecord(heading);
            for (var line = file.next(); line != null && !byRow.isEmpty(); line = file.next()) {
                var wrong = byRow.remove(line.number());
                if (wrong != null) {
                    var cells = new ArrayList<Object>(line.cells());
                    cells.addFirst(line.number());
                    while (cells.size() <= file.headings().size()) {
                        cells.add("");
                    }
                    cells.add(wrong.stream().map(words).collect(Collectors.joining(" ")));
                    csv.printRecord(cells);
                }
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
