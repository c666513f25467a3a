package org.plumbline.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.kernel.Wording;

/** One line of a facts file, with its place for messages. */
record Row(String file, long line, Map<String, String> cells) {

    /** A cell that must be filled. */
    String get(String column) {
        return find(column).orElseThrow(() -> new IllegalArgumentException("""
                %s line %d has no value in column (%s).
                Maybe the column is missing or named otherwise.""".formatted(file, line, column)));
    }

    /** A cell that may be empty. */
    Optional<String> find(String column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A cell with several values, separated by semicolons. */
    List<String> list(String column) {
        return find(column).stream()
                .flatMap(text -> Arrays.stream(text.split(";")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    boolean yes(String column) {
        return find(column).map(text -> text.equals("yes")).orElse(false);
    }

    LocalDate day(String column) {
        return LocalDate.parse(get(column));
    }

    Optional<LocalDate> findDay(String column) {
        return find(column).map(LocalDate::parse);
    }

    /** The wording in a column and, beside it, its translations in columns such as {@code name_en}. */
    Wording wording(String column) {
        var language = find(column + "_language").orElse("vi");
        SortedMap<String, String> translations = new TreeMap<>();
        for (var tag : List.of("en", "vi", "id", "de", "pl", "uk")) {
            if (!tag.equals(language)) {
                find(column + "_" + tag).ifPresent(text -> translations.put(tag, text));
            }
        }
        return new Wording(language, get(column), translations);
    }
}
