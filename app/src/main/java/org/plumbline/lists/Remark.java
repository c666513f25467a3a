package org.plumbline.lists;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;

/**
 * What is to be said about one place of a workbook.
 *
 * @param sheet the list, or null for a sheet that was not recognised
 * @param sheetName the sheet's name in the file
 * @param row as the spreadsheet counts, or 0 for the sheet as a whole
 * @param column code of the column, or null for the row as a whole
 * @param value what stands there
 * @param problem the rule and the way to mend it
 */
public record Remark(
        Weight weight,
        @Nullable ListSheet sheet,
        String sheetName,
        int row,
        @Nullable String column,
        String value,
        Problem problem) {

    /** What follows from it. */
    public enum Weight {
        /** Nothing is committed while there is one. */
        WRONG,
        /** What is known already says otherwise; it stays as it is. */
        DIFFERENT,
        /** To be known; nothing follows from it. */
        NOTE
    }

    static Remark wrong(Row row, @Nullable String column, String code, Map<String, ?> arguments) {
        return at(Weight.WRONG, row, column, new Problem(code, column, arguments));
    }

    static Remark wrong(Row row, @Nullable String column, Problem problem) {
        return at(Weight.WRONG, row, column, problem);
    }

    static Remark different(Row row, String column, String stored) {
        return at(Weight.DIFFERENT, row, column, new Problem("lists.different", column, Map.of("stored", stored)));
    }

    static Remark note(Row row, @Nullable String column, String code, Map<String, ?> arguments) {
        return at(Weight.NOTE, row, column, new Problem(code, column, arguments));
    }

    private static Remark at(Weight weight, Row row, @Nullable String column, Problem problem) {
        var value = column == null ? "" : row.text(column);
        return new Remark(weight, row.sheet(), row.sheetName(), row.number(), column, value, problem);
    }

    static Remark sheet(
            Weight weight, @Nullable ListSheet sheet, String name, int row, String code, Map<String, ?> more) {
        return new Remark(weight, sheet, name, row, null, "", new Problem(code, null, more));
    }

    boolean isWrong() {
        return weight == Weight.WRONG;
    }
}
