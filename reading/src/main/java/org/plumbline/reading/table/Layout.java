package org.plumbline.reading.table;

import java.util.List;
import java.util.Locale;

/**
 * How a table is laid out.
 *
 * @param heads the words at the head of each column
 * @param mapping what the columns hold, as far as that is known
 */
public record Layout(List<String> heads, Mapping mapping) {

    public Layout {
        heads = List.copyOf(heads);
    }

    /** The same for all tables with the same heads, whatever their case, blanks and years: by it an office keeps what it said of a layout. */
    public String signature() {
        return String.join(
                "|",
                heads.stream()
                        .map(head -> head.toLowerCase(Locale.ROOT)
                                .replaceAll("\\b(19|20|21)\\d\\d\\b", "#")
                                .replaceAll("[\\s\\p{Punct}]+", " ")
                                .strip())
                        .toList());
    }
}
