package org.plumbline.lists;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.plumbline.kernel.Refused;
import org.plumbline.reading.text.Folding;

/**
 * A table as it comes out of a text or a spreadsheet: cells with tabs between, the first row its headings.
 *
 * @param rows under the headings, each as it is, however many cells it has
 */
public record PastedTable(List<String> headings, List<List<String>> rows) {

    private static final int MOST_ROWS = 500;
    private static final int MOST_COLUMNS = 40;

    public PastedTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** @throws Refused at {@code text} for what is no table */
    public static PastedTable of(String text) {
        var separator = List.of('\t', '|', ';').stream()
                .filter(each -> text.indexOf(each) >= 0)
                .findFirst()
                .orElseThrow(() -> new Refused("text", "lists.paste.no-table", Map.of()));
        var lines = lines(text, separator).stream()
                .filter(line -> line.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        if (lines.size() < 2 || lines.getFirst().size() < 2) {
            throw new Refused("text", "lists.paste.no-table", Map.of());
        }
        if (lines.size() > MOST_ROWS + 1 || lines.getFirst().size() > MOST_COLUMNS) {
            throw new Refused("text", "lists.paste.large", Map.of("rows", MOST_ROWS, "columns", MOST_COLUMNS));
        }
        return new PastedTable(lines.getFirst(), lines.subList(1, lines.size()));
    }

    /** A spreadsheet quotes cells with line breaks; a text does not, and may hold a lone quotation mark. */
    private static List<List<String>> lines(String text, char separator) {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        try (var records = format.parse(new StringReader(text))) {
            return records.stream()
                    .map(row -> row.stream().map(String::strip).toList())
                    .toList();
        } catch (IOException | UncheckedIOException lone) {
            return text.lines()
                    .map(line -> Arrays.stream(line.split("\\" + separator, -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        }
    }

    /** By which the layout is known again: its headings, however they are written. */
    public String fingerprint() {
        var folded = headings.stream().map(Folding::fold).collect(Collectors.joining("\u001f"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
