package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.State;
import org.plumbline.web.FrozenView;
import org.plumbline.web.FrozenView.Cell;
import org.plumbline.web.FrozenView.Source;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/** Figures as cells of a page that is frozen: each with its value, how settled and how proven it is. */
@NamedInterface("pages")
public final class FrozenFigures {

    private FrozenFigures() {}

    /** A table of figures, a row for each period and whoever states it. */
    public static FrozenView.Section of(
            Words w, List<Fact> facts, Function<Fact, DefinitionText> text, Function<Fact, @Nullable Measure> measure) {
        return new FrozenView.Section(
                "figures",
                w.say("frozen.section.figures"),
                w.say("desk.targets.column.period"),
                List.of(
                        new FrozenView.Column("value", w.say("frozen.column.value")),
                        new FrozenView.Column("maturity", w.say("desk.targets.column.maturity"))),
                facts.stream()
                        .map(each -> row(w, each, text.apply(each), measure.apply(each)))
                        .toList());
    }

    private static FrozenView.Row row(Words w, Fact fact, DefinitionText text, @Nullable Measure measure) {
        var author = fact.author();
        var period = fact.period().first() + "/" + fact.period().ends();
        var source = Source.figures(fact.indicator(), fact.unit(), fact.cut(), period);
        var label = PeriodWords.of(w, fact.period());
        return new FrozenView.Row(
                fact.unit() + "/" + period + "/" + fact.stance() + (author == null ? "" : "/" + author.id()),
                author == null || fact.isOwn() ? label : label + ", " + w.text(author.name()),
                "/figures/" + fact.id(),
                List.of(
                        new Cell(
                                "value",
                                fact.amount(),
                                word(fact),
                                FigureWords.of(w, fact, text, measure),
                                text.measure(),
                                fact.proof().level().name(),
                                source),
                        Cell.word(
                                "maturity",
                                fact.maturity().name(),
                                w.name("indicator.maturity", fact.maturity()),
                                source)));
    }

    /** A figure that is asked for, as a cell of a table of many; empty where it was not stated. */
    public static Cell cell(
            Words w,
            String column,
            @Nullable Observed figure,
            int per,
            DefinitionText text,
            @Nullable Measure measure,
            Source source) {
        if (figure == null) {
            return Cell.word(column, null, "", source);
        }
        var amount = figure.figure() == null ? null : figure.figure().amount(per);
        return new Cell(
                column,
                amount,
                word(figure.state(), figure.figure(), amount),
                FigureWords.of(w, figure, per, text, measure),
                text.measure(),
                figure.proof().name(),
                source);
    }

    private static @Nullable String word(Fact fact) {
        return word(fact.state(), fact.figure(), fact.amount());
    }

    /** What a figure says that is no number. */
    private static @Nullable String word(State state, @Nullable Figure figure, @Nullable BigDecimal amount) {
        if (state != State.VALUE) {
            return state.name();
        }
        return amount != null || figure == null ? null : told(figure);
    }

    private static @Nullable String told(Figure figure) {
        if (figure.answer() != null) {
            return figure.answer().toString();
        }
        return figure.rank() == null ? figure.words() : figure.rank() + "/" + figure.rankOf();
    }
}
