package org.plumbline.lists;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A workbook as it was read: its rows list by list, and what was remarked while reading.
 *
 * @param language in which its texts are written
 */
record Book(String language, List<Part> parts, List<Remark> remarks) {

    Book {
        parts = List.copyOf(parts);
        remarks = List.copyOf(remarks);
    }

    /**
     * One sheet: which list it is, in which order its columns stand, and its rows.
     *
     * @param own headings of columns that are no part of the list, by the names under which rows keep their values
     */
    record Part(ListSheet sheet, String name, List<Column> columns, SortedMap<String, String> own, List<Row> rows) {

        Part {
            columns = List.copyOf(columns);
            own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
            rows = List.copyOf(rows);
        }
    }

    /** The name under which rows keep the values of a column of somebody's own. */
    static String own(int place) {
        return "own.%05d".formatted(place);
    }

    List<Row> rows(ListSheet sheet) {
        return parts.stream()
                .filter(part -> part.sheet() == sheet)
                .flatMap(part -> part.rows().stream())
                .toList();
    }
}
