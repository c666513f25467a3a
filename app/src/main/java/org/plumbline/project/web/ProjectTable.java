package org.plumbline.project.web;

import java.util.List;
import org.plumbline.project.Project;
import org.plumbline.web.Spreadsheet;
import org.plumbline.web.Spreadsheet.Column;
import org.plumbline.web.Words;

/** The list of projects as a table with named columns; amounts in the currency itself. */
final class ProjectTable {

    private ProjectTable() {}

    static Spreadsheet<Project.Line> of(Words w, List<Project.Line> rows) {
        return new Spreadsheet<>("projects", "project.title", columns(w), rows);
    }

    private static List<Column<Project.Line>> columns(Words w) {
        return List.of(
                new Column<>("project.field.code", Project.Line::code),
                new Column<>("project.field.name", row -> w.text(row.name())),
                new Column<>(
                        "project.field.owner",
                        row -> row.owner() == null ? null : w.text(row.owner().name())),
                new Column<>(
                        "project.field.post",
                        row -> row.post() == null ? null : w.text(row.post().name())),
                new Column<>("project.field.field", row -> w.text(row.fieldName())),
                new Column<>("project.column.standing", row -> w.name("project.class", row.standing())),
                new Column<>("project.column.days", row -> row.days() == 0 ? null : row.days()),
                new Column<>("project.field.start", Project.Line::start),
                new Column<>("project.field.finish", Project.Line::finish),
                new Column<>("project.column.first-finish", Project.Line::firstFinish),
                new Column<>("project.field.handover", Project.Line::handover),
                new Column<>("project.column.finished", Project.Line::finished),
                new Column<>("project.column.accepted", Project.Line::accepted),
                new Column<>("project.field.currency", Project.Line::currency),
                new Column<>("project.column.planned", Project.Line::total),
                new Column<>("project.column.disbursed", Project.Line::disbursed),
                new Column<>("project.column.disbursed-share", Project.Line::disbursedShare),
                new Column<>("project.column.planned-share", Project.Line::plannedShare),
                new Column<>("project.column.physical", Project.Line::physical),
                new Column<>("project.column.physical-on", Project.Line::physicalOn),
                new Column<>("project.column.obstacles", Project.Line::obstacles));
    }
}
