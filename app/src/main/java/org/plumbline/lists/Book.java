package org.plumbline.lists;

import java.util.List;

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

    /** One sheet: which list it is, in which order its columns stand, and its rows. */
    record Part(ListSheet sheet, String name, List<Column> columns, List<Row> rows) {

        Part {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    List<Row> rows(ListSheet sheet) {
        return parts.stream()
                .filter(part -> part.sheet() == sheet)
                .flatMap(part -> part.rows().stream())
                .toList();
    }
}
