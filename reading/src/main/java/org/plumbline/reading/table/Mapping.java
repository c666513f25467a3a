package org.plumbline.reading.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a layout hold: found by the words of its head, or said by an office once for all tables that look so.
 *
 * @param headRows how many rows make up the head
 * @param columns what each column holds; null for one that is not read
 */
public record Mapping(int headRows, List<@Nullable Held> columns) {

    public Mapping {
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
    }

    /**
     * What a column holds.
     *
     * @param year the year that its head names; null where it names none
     */
    public record Held(Column column, @Nullable Integer year) {}

    /** The first column that holds this; -1 where none does. */
    int first(Column wanted) {
        for (int at = 0; at < columns.size(); at++) {
            var held = columns.get(at);
            if (held != null && held.column() == wanted) {
                return at;
            }
        }
        return -1;
    }

    boolean has(Column wanted) {
        return first(wanted) >= 0;
    }

    /** What rows of such a layout are: assignments, targets, or nothing that is read. */
    public TableKind kind() {
        boolean told = has(Column.LEAD)
                || has(Column.COORDINATING)
                || has(Column.DEADLINE)
                || has(Column.PRODUCT)
                || has(Column.RESPONSIBLE);
        if (has(Column.TASK) && told) {
            return TableKind.ASSIGNMENTS;
        }
        return has(Column.INDICATOR) && has(Column.GOAL) ? TableKind.TARGETS : TableKind.UNKNOWN;
    }
}
