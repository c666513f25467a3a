package org.plumbline.indicator;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;

/** The columns in which figures leave and in which a table is taken in again. */
final class ExportColumns {

    private ExportColumns() {}

    record Column(String code, Function<TakenOut, @Nullable Object> value) {}

    static final List<Column> ALL = List.of(
            new Column("indicator", TakenOut::code),
            new Column("owner", TakenOut::owner),
            new Column("unit", TakenOut::unitCode),
            new Column("cut", TakenOut::cut),
            new Column("period", each -> each.period().code()),
            new Column("state", each -> each.state().name()),
            new Column("value", of(Figure::value)),
            new Column("numerator", of(Figure::numerator)),
            new Column("denominator", of(Figure::denominator)),
            new Column("answer", of(figure -> figure.answer() == null ? null : figure.answer() ? "yes" : "no")),
            new Column("rank", of(Figure::rank)),
            new Column("rankOf", of(Figure::rankOf)),
            new Column("words", of(Figure::words)),
            new Column("measure", TakenOut::measure),
            new Column("maturity", each -> each.maturity().name()),
            new Column("source", TakenOut::source));

    private static Function<TakenOut, @Nullable Object> of(Function<Figure, @Nullable Object> of) {
        return each -> each.figure() == null ? null : of.apply(each.figure());
    }
}
