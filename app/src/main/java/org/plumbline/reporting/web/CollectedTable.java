package org.plumbline.reporting.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.reporting.Collected;
import org.plumbline.web.Spreadsheet;
import org.plumbline.web.Spreadsheet.Column;
import org.plumbline.web.Words;

/** The figures of a round as a table with named columns, a row a figure. */
final class CollectedTable {

    private static final MathContext DIGITS = new MathContext(15);

    private CollectedTable() {}

    static Spreadsheet<Collected.Row> of(Words w, List<Collected.Row> rows) {
        return new Spreadsheet<>("returns", "reporting.title", columns(w), rows);
    }

    private static List<Column<Collected.Row>> columns(Words w) {
        return List.of(
                new Column<>("reporting.form.code", Collected.Row::unitCode),
                new Column<>("reporting.column.unit", row -> w.text(row.unit())),
                new Column<>(
                        "reporting.column.stage",
                        row -> w.say("reporting.stage." + row.stage().code())),
                new Column<>("reporting.column.sent", Collected.Row::sent),
                new Column<>("reporting.column.no", row -> row.line().no()),
                new Column<>("reporting.column.code", Collected.Row::code),
                new Column<>("reporting.column.indicator", row -> w.text(row.name())),
                new Column<>("reporting.column.period", row -> row.period().code()),
                new Column<>("reporting.column.state", row -> w.name("reporting.state", row.state())),
                new Column<>("reporting.column.now", CollectedTable::amount),
                new Column<>(
                        "reporting.column.measure",
                        row -> row.measure() == null
                                ? null
                                : w.text(row.measure().name())),
                new Column<>("reporting.column.numerator", part(Figure::numerator)),
                new Column<>("reporting.column.denominator", part(Figure::denominator)),
                new Column<>("indicator.form.words", row -> words(w, row.figure())),
                new Column<>("indicator.form.maturity", row -> w.name("indicator.maturity", row.maturity())),
                new Column<>(
                        "reporting.column.question",
                        row -> row.question() == null ? null : QuestionWords.of(w, row.question())),
                new Column<>("reporting.replied", Collected.Row::reply));
    }

    private static @Nullable Object amount(Collected.Row row) {
        return row.amount() == null ? null : row.amount().round(DIGITS);
    }

    private static Function<Collected.Row, @Nullable Object> part(Function<Figure, @Nullable BigDecimal> of) {
        return row -> row.figure() == null ? null : of.apply(row.figure());
    }

    private static @Nullable String words(Words w, @Nullable Figure figure) {
        if (figure == null) {
            return null;
        }
        if (figure.answer() != null) {
            return w.say(figure.answer() ? "indicator.yes" : "indicator.no");
        }
        return figure.rank() == null
                ? figure.words()
                : w.say("indicator.place-of", "rank", figure.rank(), "of", figure.rankOf());
    }
}
