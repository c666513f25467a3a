package org.plumbline.reading.symbol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A data file of this package: a heading line, then tab-separated rows; lines beginning with # explain. */
final class Table {

    private Table() {}

    static List<List<String>> rows(String name) {
        return lines(name).skip(1).toList();
    }

    /** What the columns are called. */
    static List<String> heading(String name) {
        return lines(name).findFirst().orElseThrow();
    }

    private static Stream<List<String>> lines(String name) {
        try (var stream = Table.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("""
                        The data file %s is not beside the package org.plumbline.reading.symbol.
                        Maybe languages.tsv names a language without a file.""".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)));
        } catch (IOException broken) {
            throw new UncheckedIOException("The data file %s could not be read.".formatted(name), broken);
        }
    }
}
