package org.plumbline.indicator;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;

/** A file of figures as it is read: row by row, its columns known by the heading. Only the row at hand is in memory. */
final class ImportFile implements AutoCloseable {

    private final SeparatedRows rows;
    private final List<String> headings;
    private final Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
    private final int width;

    private ImportFile(SeparatedRows rows, List<String> headings) {
        this.rows = rows;
        this.headings = headings;
        this.width = headings.size();
    }

    /** One row of it. */
    static final class Line {

        private final long number;
        private final List<String> cells;
        private final Map<ImportColumn, Integer> places;

        private Line(long number, List<String> cells, Map<ImportColumn, Integer> places) {
            this.number = number;
            this.cells = cells;
            this.places = places;
        }

        /** As a spreadsheet counts. */
        long number() {
            return number;
        }

        /** What stands in a column without blanks around it; empty for nothing. */
        String get(ImportColumn column) {
            var place = places.get(column);
            return place == null || place >= cells.size()
                    ? ""
                    : cells.get(place).strip();
        }

        List<String> cells() {
            return cells;
        }
    }

    /**
     * Opens a file and reads its heading.
     *
     * @throws Refused at {@code file} with all that is wrong with the heading
     */
    static ImportFile open(Path path) {
        try {
            var bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            bytes.mark(3);
            if (bytes.read() != 0xEF || bytes.read() != 0xBB || bytes.read() != 0xBF) {
                bytes.reset();
            }
            var reader = new InputStreamReader(
                    bytes,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            try {
                return headed(reader);
            } catch (RuntimeException | IOException e) {
                reader.close();
                throw e;
            }
        } catch (CharacterCodingException e) {
            throw notUtf8(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportFile headed(Reader reader) throws IOException {
        var rows = SeparatedRows.of(reader);
        var first = rows.next();
        if (first == null) {
            throw new Refused("file", "bulk.file-empty", Map.of());
        }
        var file = new ImportFile(rows, first.stream().map(String::strip).toList());
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < file.headings.size(); i++) {
            var heading = file.headings.get(i);
            var column = ImportColumn.find(heading);
            if (column.isEmpty()) {
                problems.add(Problem.at(
                        "file", "bulk.heading-unknown", Map.of("heading", heading, "place", i + 1, "known", known())));
            } else if (file.places.putIfAbsent(column.get(), i) != null) {
                problems.add(Problem.at("file", "bulk.heading-twice", Map.of("heading", heading)));
            }
        }
        Stream.of(ImportColumn.values())
                .filter(each -> each.isNeeded() && !file.places.containsKey(each))
                .forEach(each ->
                        problems.add(Problem.at("file", "bulk.heading-missing", Map.of("heading", each.code()))));
        Indicators.refuse(problems);
        return file;
    }

    private static String known() {
        return Stream.of(ImportColumn.values()).map(ImportColumn::code).collect(Collectors.joining(", "));
    }

    List<String> headings() {
        return headings;
    }

    /** The next row; null after the last one. A row that has more cells than the heading tells so by its number of cells. */
    @Nullable
    Line next() {
        try {
            var cells = rows.next();
            return cells == null ? null : new Line(rows.number(), cells, places);
        } catch (CharacterCodingException e) {
            throw notUtf8(rows.number() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isTooWide(Line line) {
        return line.cells.size() > width
                && line.cells.subList(width, line.cells.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    private static Refused notUtf8(long row) {
        return new Refused("file", "bulk.encoding", Map.of("row", row));
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
