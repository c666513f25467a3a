package org.plumbline.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.plumbline.directive.Overview;
import org.plumbline.directive.Overview.Line;
import org.plumbline.directive.PromiseCounts;
import org.plumbline.web.Spreadsheet;
import org.plumbline.web.Spreadsheet.Column;
import org.plumbline.web.Words;

/** The list of directives as a table with named columns. */
final class Tables {

    private Tables() {}

    static Spreadsheet<Line> of(Words w, Overview.Part part, Map<UUID, PromiseCounts> promises) {
        var columns = new ArrayList<>(columns(w));
        columns.addAll(counted(promises));
        return new Spreadsheet<>("directives", "directive.list.title", columns, part.lines());
    }

    private static List<Column<Line>> columns(Words w) {
        return List.of(
                new Column<>("directive.column.symbol", Line::symbol),
                new Column<>("directive.column.title", line -> w.text(line.title())),
                new Column<>("directive.column.issuer", line -> w.text(line.issuerName())),
                new Column<>("directive.column.issued", Line::issued),
                new Column<>("directive.column.field", line -> w.text(line.field())),
                new Column<>("directive.column.term", Line::term),
                new Column<>("directive.column.upper", Line::upperCalled),
                new Column<>("directive.column.base", line -> line.standing().base()),
                new Column<>("directive.column.took-up", line -> line.standing().tookUp()),
                new Column<>(
                        "directive.column.not-concerned",
                        line -> line.standing().notConcerned()),
                new Column<>("directive.column.late", line -> line.standing().late()),
                new Column<>("directive.column.asking", line -> line.standing().clausesAsking()),
                new Column<>(
                        "directive.column.taken-up", line -> line.standing().clausesTakenUp()),
                new Column<>(
                        "directive.column.without-lead", line -> line.standing().clausesWithoutLead()),
                new Column<>("directive.column.review", line -> line.standing().nextReview()),
                new Column<>("directive.column.lead", line -> w.text(line.leadPost())));
    }

    private static List<Column<Line>> counted(Map<UUID, PromiseCounts> promises) {
        return List.of(
                count("directive.column.targets", promises, PromiseCounts::total),
                count("verdict.class.exceeded", promises, PromiseCounts::exceeded),
                count("verdict.class.met", promises, PromiseCounts::met),
                count("verdict.class.overHalf", promises, PromiseCounts::overHalf),
                count("verdict.class.underHalf", promises, PromiseCounts::underHalf),
                count("verdict.class.notMet", promises, PromiseCounts::notMet),
                count("verdict.class.notReported", promises, PromiseCounts::notReported),
                count("verdict.class.notYetDue", promises, PromiseCounts::notYetDue),
                count("verdict.class.unknowable", promises, PromiseCounts::unknowable));
    }

    private static Column<Line> count(
            String name, Map<UUID, PromiseCounts> promises, ToIntFunction<PromiseCounts> value) {
        return new Column<>(name, line -> value.applyAsInt(promises.getOrDefault(line.id(), PromiseCounts.NONE)));
    }
}
