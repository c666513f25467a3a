package org.plumbline.reading.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.table.Table.Cell;

/**
 * A target as a row of an annex has it.
 *
 * @param number the number of the row, as printed
 * @param section the heading above it in the table; empty where there is none
 * @param indicator what is measured
 * @param unit the unit of measure as printed; empty where the row has none
 * @param baseline where it stands; null where the row does not say
 * @param goals what is to be reached, year by year
 */
public record TargetRow(
        String number,
        String section,
        Cell indicator,
        String unit,
        @Nullable Level baseline,
        List<Level> goals) {

    public TargetRow {
        goals = List.copyOf(goals);
    }

    /**
     * A level in a cell.
     *
     * @param comparator one of {@code >= > = <= <}
     * @param value the level, or the lower end of a range
     * @param high the upper end of a range; null where it is one level
     * @param year of which year; null where the head and the cell name none
     * @param cell where it stands
     */
    public record Level(
            String comparator,
            BigDecimal value,
            @Nullable BigDecimal high,
            @Nullable Integer year,
            Cell cell) {}
}
