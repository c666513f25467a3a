package org.plumbline.programme.web;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.programme.Stage;
import org.plumbline.programme.web.Clocks.Timed;
import org.plumbline.web.Spreadsheet;
import org.plumbline.web.Spreadsheet.Column;
import org.plumbline.web.Words;

/** The list of assignments as a table with named columns. */
final class AssignmentTable {

    private AssignmentTable() {}

    static Spreadsheet<Timed> of(Words w, List<Timed> rows) {
        return new Spreadsheet<>("assignments", "programme.title", columns(w), rows);
    }

    private static List<Column<Timed>> columns(Words w) {
        return List.of(
                new Column<>("programme.column.task", row -> w.text(row.line().title())),
                new Column<>("programme.form.directive", row -> row.line().called()),
                new Column<>("programme.form.clause", row -> row.line().path()),
                new Column<>("programme.field.lead", row -> w.text(row.line().leadName())),
                new Column<>("programme.field.post", row -> w.text(row.line().postName())),
                new Column<>("programme.field.deliverable", row -> row.line().deliverable()),
                new Column<>("programme.field.due", row -> row.line().due()),
                new Column<>("programme.column.first-due", row -> row.line().originalDue()),
                new Column<>("programme.column.done", row -> row.line().done()),
                new Column<>("programme.column.standing", row -> standing(w, row)),
                new Column<>(
                        "programme.column.late",
                        row -> row.clock() == null || !row.clock().isLate()
                                ? null
                                : row.clock().late()),
                new Column<>("programme.field.percent", row -> row.line().percent()),
                new Column<>(
                        "programme.clear.no",
                        row -> row.line().unclear().stream()
                                .map(each -> w.name("programme.clear", each))
                                .collect(Collectors.joining(", "))));
    }

    private static String standing(Words w, Timed row) {
        var cls = row.line().cls();
        return row.line().stage() == Stage.DRAFT || cls == null
                ? w.say("programme.stage.draft")
                : w.name("programme.class", cls);
    }
}
