package org.plumbline.reporting.carried;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.kernel.Problem;
import org.plumbline.reporting.deed.FileForm;
import org.plumbline.web.Words;

/** What was filled in for a line, by the fields that a figure of its kind has: a workbook has one column for several of them. */
public final class FilledCells {

    private FilledCells() {}

    /**
     * The fields of a row.
     *
     * @param w the words of the file
     * @param remarks what is wrong with how they are filled in is added there
     */
    public static Map<String, String> of(
            Filled filled, Filled.Row row, Shape shape, Words w, List<Filled.Remark> remarks) {
        if (filled.form() != FileForm.WORKBOOK) {
            return row.fields();
        }
        var fields = new HashMap<String, String>();
        row.fields().forEach((name, text) -> {
            var column = FileColumn.holding(name).orElseThrow();
            var field = column.fieldOf(shape);
            if (!column.isAskedOf(shape)) {
                remarks.add(remark(row, name, text, "carried.cell-unused", Map.of("value", text)));
            } else if (!field.equals("answer")) {
                fields.put(field, text);
            } else {
                var lower = text.toLowerCase(Locale.ROOT);
                var yes = lower.equals("yes")
                        || lower.equals(w.say("indicator.yes").toLowerCase(Locale.ROOT));
                var no =
                        lower.equals("no") || lower.equals(w.say("indicator.no").toLowerCase(Locale.ROOT));
                if (yes || no) {
                    fields.put(field, yes ? "yes" : "no");
                } else {
                    var choices = String.join("; ", WorkbookWriter.choices(w, FileColumn.VALUE));
                    remarks.add(remark(row, name, text, "carried.choice", Map.of("value", text, "choices", choices)));
                }
            }
        });
        return fields;
    }

    private static Filled.Remark remark(Filled.Row row, String field, String text, String code, Map<String, ?> values) {
        return new Filled.Remark(row.number(), row.unit(), row.line(), field, text, Problem.at(field, code, values));
    }
}
