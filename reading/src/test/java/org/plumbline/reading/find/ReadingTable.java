package org.plumbline.reading.find;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.RecordType;

/** Reads a sentence and writes its records of one kind as a line: the surface, then the fields, with "-" for what is not said. */
final class ReadingTable {

    private static final Reader READER = new Reader(Packs.load());

    private ReadingTable() {}

    static List<String> records(String text, RecordType type, String... fields) {
        return READER.read(text).records().stream()
                .filter(one -> one.type() == type)
                .map(one -> Stream.concat(
                                Stream.of(one.surface()),
                                Stream.of(fields)
                                        .map(field ->
                                                Objects.toString(one.fields().get(field), "-")))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }
}
