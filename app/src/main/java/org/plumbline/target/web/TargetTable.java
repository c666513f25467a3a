package org.plumbline.target.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.target.web.TargetViews.Row;
import org.plumbline.web.Spreadsheet;
import org.plumbline.web.Spreadsheet.Column;
import org.plumbline.web.Words;

/** The list of targets as a table with named columns. */
final class TargetTable {

    private TargetTable() {}

    static Spreadsheet<Row> of(Words w, List<Row> rows) {
        return new Spreadsheet<>("targets", "target.title", columns(w), rows);
    }

    private static List<Column<Row>> columns(Words w) {
        return List.of(
                new Column<>("target.column.annex", row -> row.line().annex()),
                new Column<>("target.column.target", row -> w.text(row.line().name())),
                new Column<>(
                        "target.column.unit", row -> w.text(row.line().unit().name())),
                new Column<>(
                        "target.column.directive",
                        row -> row.line().directive() == null
                                ? null
                                : row.line().directive().called()),
                new Column<>("target.column.clause", row -> row.line().path()),
                new Column<>("target.column.cut", row -> LineWords.cut(w, row)),
                new Column<>("target.column.goal", row -> LineWords.goal(w, row)),
                new Column<>("target.column.level", row -> row.line().goal().level()),
                new Column<>("target.column.baseline", row -> row.line().goal().baseline()),
                new Column<>("target.column.due", row -> row.line().goal().due()),
                new Column<>("target.column.latest", row -> latest(w, row)),
                new Column<>("target.column.measure", row -> measure(w, row)),
                new Column<>("target.column.period", row -> LineWords.period(w, row)),
                new Column<>("target.column.reported", row -> cls(w, row.line().cls())),
                new Column<>("target.column.checked", row -> cls(w, row.line().checked())),
                new Column<>(
                        "target.column.attained",
                        row -> row.verdict() == null || !row.verdict().isAttained()
                                ? null
                                : row.verdict().attainment().on()),
                new Column<>(
                        "target.column.early",
                        row -> row.verdict() == null || !row.verdict().isAttained()
                                ? null
                                : row.verdict().attainment().daysEarly()),
                new Column<>("target.column.needed", row -> LineWords.needed(w, row)),
                new Column<>("target.column.post", row -> w.text(row.line().postName())));
    }

    /** A number where it is one, else as it is read. */
    private static @Nullable Object latest(Words w, Row row) {
        var latest = row.line().latest();
        if (latest == null) {
            return null;
        }
        return latest.amount() != null ? latest.amount() : LineWords.latest(w, row);
    }

    private static @Nullable String measure(Words w, Row row) {
        var measure = row.measure().measure();
        return measure == null ? null : w.text(measure.name());
    }

    private static @Nullable String cls(Words w, @Nullable String word) {
        var cls = word == null ? null : TargetAsked.named("cls", word);
        return cls == null ? null : VerdictWords.of(w, cls);
    }
}
