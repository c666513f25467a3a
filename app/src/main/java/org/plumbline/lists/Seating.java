package org.plumbline.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.organisation.DefinedWord;
import org.plumbline.reading.text.Folding;

/** A post's seat in a body for a time, as one cell names it: {@code BCD-57: Head}. */
record Seating(String body, String role) {

    static boolean isOne(String text) {
        return text.isBlank() || text.strip().matches("\\S.*:\\s*\\S.*");
    }

    static List<Seating> of(Row row, String column) {
        return row.several(column).stream().map(Seating::of).toList();
    }

    static Seating of(String text) {
        var colon = text.lastIndexOf(':');
        return new Seating(
                text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    /** The words for seats: the installation's own by code or name in any language, and whatever somebody typed instead. */
    static final class Roles {

        private final Map<String, DefinedWord> words;
        private final Map<String, String> codes = new HashMap<>();

        Roles(Map<String, DefinedWord> words) {
            this.words = words;
            words.forEach((code, word) -> {
                word.name().translations().values().forEach(name -> codes.putIfAbsent(Folding.fold(name), code));
                codes.put(Folding.fold(word.name().original()), code);
                codes.put(Folding.fold(code), code);
            });
        }

        String code(String typed) {
            return codes.getOrDefault(Folding.fold(typed), typed);
        }

        /** Stored seats with the names of their words instead of the codes. */
        String named(List<Seating> seats, java.util.function.Function<org.plumbline.kernel.Wording, String> text) {
            return seats.stream()
                    .map(seat -> seat.body + ": "
                            + (words.containsKey(seat.role)
                                    ? text.apply(words.get(seat.role).name())
                                    : seat.role))
                    .collect(Collectors.joining("; "));
        }
    }

    /** Seats as they are stored, with the codes of their words. */
    static List<Seating> stored(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split("; ")).stream().map(Seating::of).toList();
    }
}
