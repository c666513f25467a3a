package org.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.PartFold;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.Origin;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Scope;
import org.springframework.stereotype.Component;

/** What is measured and what was found: definitions of indicators, then figures, their corrections and proofs. */
@Component
class IndicatorStory {

    private static final Scope SCOPE = Scope.programme();

    private final Indicators indicators;
    private final FigureWork work;
    private final PartFold fold;

    IndicatorStory(Indicators indicators, FigureWork work, PartFold fold) {
        this.fold = fold;
        this.indicators = indicators;
        this.work = work;
    }

    void tell(Chapter chapter) {
        chapter.each("indicators", this::define);
        chapter.each("composites", this::compose);
        chapter.together("figures", row -> row.get("unit"), this::enter);
        chapter.each("figure_proofs", this::prove);
        chapter.each("made_indicators", this::define);
        chapter.together("made_figures", row -> row.get("indicator"), this::enterParts);
    }

    /** Figures of units below, and at once what those above come to. */
    private void enterParts(List<Row> rows) {
        var first = rows.getFirst();
        var stated = rows.stream()
                .map(row -> Stated.of(
                        figure(row.get("code")),
                        indicator(row.get("indicator")),
                        Codes.unit(row.get("unit")),
                        Period.of(row.get("period")),
                        new Figure(null, number(row, "numerator"), number(row, "denominator"), null, null, null, null)))
                .toList();
        work.enter(SCOPE, EnterFigures.reported(Codes.id("figures", first.get("code")), first.day("day"), stated));
        fold.all();
    }

    private void define(Row row) {
        var text = new DefinitionText(
                row.wording("name"),
                row.find("meaning").isPresent() ? row.wording("meaning") : null,
                Shape.valueOf(upper(row, "shape")),
                row.find("measure").orElse(null),
                Direction.valueOf(upper(row, "direction")),
                Kept.valueOf(upper(row, "kept")),
                PlaceRule.valueOf(upper(row, "place_rule")),
                null,
                TimeRule.valueOf(upper(row, "time_rule")),
                row.find("numerator").isPresent() ? row.wording("numerator") : null,
                row.find("denominator").isPresent() ? row.wording("denominator") : null,
                row.yes("part_of"),
                Frequency.valueOf(upper(row, "frequency")),
                row.find("source").isPresent() ? row.wording("source") : null,
                row.find("field").map(field -> Codes.id("field", field)).orElse(null),
                row.find("annex").orElse(null),
                row.list("dimensions"),
                Integer.parseInt(row.get("decimals")),
                number(row, "least"),
                number(row, "most"),
                levels(row));
        indicators.define(
                SCOPE,
                new DefineIndicator(
                        indicator(row.get("code")),
                        Codes.unit(row.get("owner")),
                        row.get("code"),
                        text,
                        LocalDate.of(2015, 1, 1)));
    }

    /** Which levels have their figures from those below: {@code district=derived;province=derived}. */
    private static TreeMap<String, Origin> levels(Row row) {
        var levels = new TreeMap<String, Origin>();
        row.find("levels").ifPresent(text -> {
            for (var each : text.split(";")) {
                var level = each.split("=", 2);
                levels.put(level[0], Origin.valueOf(level[1].toUpperCase(Locale.ROOT)));
            }
        });
        return levels;
    }

    /** Numbers that are made of others: the mean of their parts at each unit. */
    private void compose(Row row) {
        var text = new DefinitionText(
                row.wording("name"),
                row.find("meaning").isPresent() ? row.wording("meaning") : null,
                Shape.NUMBER,
                row.get("measure"),
                Direction.valueOf(upper(row, "direction")),
                Kept.STOCK,
                PlaceRule.NONE,
                null,
                TimeRule.LAST,
                null,
                null,
                false,
                Frequency.valueOf(upper(row, "frequency")),
                null,
                row.find("field").map(field -> Codes.id("field", field)).orElse(null),
                null,
                List.of(),
                Integer.parseInt(row.get("decimals")),
                number(row, "least"),
                number(row, "most"),
                new TreeMap<>(),
                new CompositeText(
                        row.list("parts").stream().map(IndicatorStory::part).toList(),
                        Missing.valueOf(upper(row, "missing")),
                        number(row, "enough"),
                        false));
        indicators.define(
                SCOPE,
                new DefineIndicator(
                        indicator(row.get("code")),
                        Codes.unit(row.get("owner")),
                        row.get("code"),
                        text,
                        LocalDate.of(2015, 1, 1)));
    }

    /** {@code QN-TGXL=0.35@5..30:less}: an indicator, its weight, its scale and the better end of it. */
    private static PartText part(String written) {
        var pieces = written.split("[=@:]|\\.\\.");
        return PartText.of(indicator(pieces[0]), pieces[1])
                .from(pieces[2], pieces[3], Direction.valueOf(pieces[4].toUpperCase(Locale.ROOT)));
    }

    private void enter(List<Row> rows) {
        var first = rows.getFirst();
        var stated = new ArrayList<Stated>();
        for (var row : rows) {
            var corrects = row.find("corrects").map(IndicatorStory::figure).orElse(null);
            stated.add(new Stated(
                    figure(row.get("code")),
                    indicator(row.get("indicator")),
                    Codes.unit(row.get("unit")),
                    row.find("cut").orElse(""),
                    Period.of(row.get("period")),
                    State.valueOf(row.find("state").orElse("value").toUpperCase(Locale.ROOT)),
                    Maturity.valueOf(row.find("maturity").orElse("final").toUpperCase(Locale.ROOT)),
                    figure(row),
                    null,
                    row.find("source").orElse(null),
                    row.find("result")
                            .map(result ->
                                    new Stated.Comment(result, row.find("cause").orElse(null), null, null))
                            .orElse(null),
                    null,
                    corrects,
                    row.find("reason").orElse(null)));
        }
        work.enter(SCOPE, EnterFigures.reported(Codes.id("figures", first.get("code")), first.day("day"), stated));
    }

    /** A number, parts of a ratio, {@code yes} or {@code no}, a place such as {@code 3/63}, or words. */
    private static @Nullable Figure figure(Row row) {
        var written = row.find("value").orElse("");
        if (written.isEmpty()) {
            var parts = new Figure(null, number(row, "numerator"), number(row, "denominator"), null, null, null, null);
            return parts.equals(new Figure(null, null, null, null, null, null, null)) ? null : parts;
        }
        if (written.equals("yes") || written.equals("no")) {
            return Figure.answer(written.equals("yes"));
        }
        if (written.matches("\\d+/\\d+")) {
            var place = written.split("/");
            return Figure.place(Integer.parseInt(place[0]), Integer.parseInt(place[1]));
        }
        return written.matches("-?\\d+(\\.\\d+)?")
                ? new Figure(
                        number(row, "value"),
                        number(row, "numerator"),
                        number(row, "denominator"),
                        null,
                        null,
                        null,
                        null)
                : Figure.words(written);
    }

    private void prove(Row row) {
        work.prove(
                SCOPE,
                new ProveFigure(
                        Codes.id("proof", row.get("figure") + "#" + row.get("known")),
                        figure(row.get("figure")),
                        ProofLevel.valueOf(upper(row, "level")),
                        row.find("note").orElse(null),
                        row.day("day"),
                        List.of()));
    }

    private static String upper(Row row, String column) {
        return row.get(column).toUpperCase(Locale.ROOT);
    }

    private static @Nullable BigDecimal number(Row row, String column) {
        return row.find(column).map(BigDecimal::new).orElse(null);
    }

    private static UUID indicator(String code) {
        return Codes.id("indicator", code);
    }

    private static UUID figure(String code) {
        return Codes.id("figure", code);
    }
}
