package org.plumbline.reading.table;

import java.util.List;

/**
 * What was read in a table.
 *
 * @param table the table
 * @param kind what its rows are
 * @param layout its columns; of a table of no known kind, what a person needs to map them
 * @param assignments its rows, if they are assignments
 * @param targets its rows, if they are targets
 */
public record TableReading(
        Table table, TableKind kind, Layout layout, List<AssignmentRow> assignments, List<TargetRow> targets) {

    public TableReading {
        assignments = List.copyOf(assignments);
        targets = List.copyOf(targets);
    }
}
