package org.plumbline.reporting.carried;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.reporting.deed.FileForm;

/**
 * A file as it was read: what it says of itself, and what was filled in.
 *
 * @param hash of all its bytes
 * @param sheet the name of the sheet on which it stands; empty for what is no workbook
 * @param columns the letters of the columns by the fields that they hold; none for what is no workbook
 * @param remarks what is wrong with how it is written
 */
public record Filled(
        FileHead head,
        FileForm form,
        String hash,
        String sheet,
        Map<String, String> columns,
        List<Row> rows,
        List<Remark> remarks) {

    public Filled {
        columns = Map.copyOf(columns);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /**
     * What was filled in for one line of one unit.
     *
     * @param number of the row as a spreadsheet counts, 0 in what is no workbook
     * @param fields as they were typed, by name; what is blank is not among them
     */
    public record Row(int number, UUID unit, UUID line, Map<String, String> fields) {

        public Row {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * What is to be mended, and where.
     *
     * @param row as a spreadsheet counts; 0 for the whole
     * @param field of the cell, where one is meant
     * @param value that stands there
     */
    public record Remark(
            int row,
            @Nullable UUID unit,
            @Nullable UUID line,
            @Nullable String field,
            @Nullable String value,
            Problem problem) {

        static Remark at(int row, String field, @Nullable String value, String code, Map<String, ?> values) {
            return new Remark(row, null, null, field, value, Problem.at(field, code, values));
        }

        /** Of the whole file. */
        public static Remark whole(Problem problem) {
            return new Remark(0, null, null, null, null, problem);
        }
    }

    /** The cell as a spreadsheet names it, such as {@code H12}; empty where there is none. */
    public String cell(Remark remark) {
        if (remark.row == 0) {
            return "";
        }
        var column = remark.field == null
                ? null
                : columns.get(
                        FileColumn.holding(remark.field).map(FileColumn::field).orElse(remark.field));
        return column == null ? String.valueOf(remark.row) : column + remark.row;
    }
}
