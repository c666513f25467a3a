package org.plumbline.reading.table;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.table.Table.Cell;

/**
 * An assignment as a row of an annex has it; what the row leaves open is an empty cell.
 *
 * @param number the number of the row, as printed
 * @param section the heading above it in the table; empty where there is none
 * @param task what is to be done
 * @param lead who does it
 * @param coordinating who takes part
 * @param deadline by when, as printed
 * @param due the day of the deadline, the last one of a month, quarter or year; null where the words name none
 * @param product what is there when it is done
 * @param responsible who answers for it
 */
public record AssignmentRow(
        String number,
        String section,
        Cell task,
        Cell lead,
        Cell coordinating,
        Cell deadline,
        @Nullable String due,
        Cell product,
        Cell responsible) {

    /** Which of the five clears the row fills. */
    public Set<Clear> filled() {
        var filled = EnumSet.noneOf(Clear.class);
        add(filled, Clear.BODY, lead);
        add(filled, Clear.WORK, task);
        add(filled, Clear.DEADLINE, deadline);
        add(filled, Clear.RESULT, product);
        add(filled, Clear.RESPONSIBILITY, responsible);
        return filled;
    }

    private static void add(Set<Clear> filled, Clear clear, Cell cell) {
        if (!cell.isEmpty()) {
            filled.add(clear);
        }
    }
}
