package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Cut;
import org.plumbline.indicator.Dimension;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.FigureSteps.FigureStep;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Wording;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/** Figures in a reader's words: as pages and files write them. */
@NamedInterface("pages")
public final class FigureWords {

    private FigureWords() {}

    /** A figure as it is read, with its unit of measure. */
    public static String of(Words w, Fact fact, DefinitionText text, @Nullable Measure measure) {
        if (fact.wasComposed() && fact.state() == State.NOT_COLLECTED) {
            return w.say("composite.too-few");
        }
        return of(
                w, fact.state(), fact.figure(), () -> amount(w, Objects.requireNonNull(fact.amount()), text, measure));
    }

    /** A figure of a thread as it is read, with its unit of measure. */
    public static String of(Words w, FigureStep step) {
        return of(
                w,
                step.state(),
                step.figure(),
                () -> amount(w, Objects.requireNonNull(step.amount()), step.decimals(), step.sign()));
    }

    /** A figure as it is judged, read with its unit of measure; a quotient is multiplied as its unit says. */
    public static String of(Words w, Observed figure, int per, DefinitionText text, @Nullable Measure measure) {
        return of(w, figure.state(), figure.figure(), per, text, measure);
    }

    /** The same of what is not stated yet. */
    public static String of(
            Words w, State state, @Nullable Figure value, int per, DefinitionText text, @Nullable Measure measure) {
        return of(
                w,
                state,
                value,
                () -> amount(
                        w, Objects.requireNonNull(Objects.requireNonNull(value).amount(per)), text, measure));
    }

    private static String of(Words w, State state, @Nullable Figure figure, Supplier<String> amount) {
        if (state != State.VALUE || figure == null) {
            return w.name("indicator.state", state);
        }
        if (figure.answer() != null) {
            return w.say(figure.answer() ? "indicator.yes" : "indicator.no");
        }
        if (figure.rank() != null) {
            return w.say("indicator.place-of", "rank", figure.rank(), "of", figure.rankOf());
        }
        return figure.words() != null ? figure.words() : amount.get();
    }

    /** A number as it was read; a quotient with the decimals of its indicator. */
    public static String number(Words w, BigDecimal amount, int decimals) {
        var read = amount.scale() <= 6
                ? Math.max(decimals, amount.stripTrailingZeros().scale())
                : decimals;
        return w.number(amount, read);
    }

    private static String amount(Words w, BigDecimal amount, int decimals, @Nullable Wording sign) {
        var number = number(w, amount, decimals);
        return sign == null || w.text(sign).isEmpty() ? number : number + " " + w.text(sign);
    }

    /** A number with its unit of measure, at most with the decimals of the definition or those that were read. */
    public static String amount(Words w, BigDecimal amount, DefinitionText text, @Nullable Measure measure) {
        return amount(w, amount, text.decimals(), measure == null ? null : measure.sign());
    }

    /** The two parts of a ratio, where it has them. */
    public static @Nullable String parts(Words w, Fact fact) {
        var figure = fact.figure();
        return figure == null || figure.numerator() == null || figure.denominator() == null
                ? null
                : w.say(
                        "indicator.parts-of",
                        "numerator",
                        w.number(figure.numerator()),
                        "denominator",
                        w.number(figure.denominator()));
    }

    /** How a figure is known, as a mark: hollow, half or full. */
    public static String mark(ProofLevel level) {
        return level.compareTo(ProofLevel.DOCUMENT_CHECKED) >= 0
                ? "checked"
                : level == ProofLevel.DOCUMENT_ATTACHED ? "attached" : "";
    }

    /** The groups to which a series is cut. */
    public static String cut(Words w, String cut, Map<String, Dimension> dimensions) {
        return cut.isEmpty()
                ? w.say("indicator.cut.whole")
                : Cut.find(cut).orElseThrow().groups().entrySet().stream()
                        .map(each -> {
                            var dimension = dimensions.get(each.getKey());
                            var group = dimension == null
                                    ? null
                                    : dimension.group(each.getValue()).orElse(null);
                            return group == null ? each.getValue() : w.text(group.name());
                        })
                        .collect(Collectors.joining(", "));
    }

    /** Who states it. */
    public static String stance(Words w, Fact fact) {
        return w.say(
                "indicator.stance." + fact.stance().name().toLowerCase(java.util.Locale.ROOT),
                "unit",
                fact.author() == null ? "–" : w.text(fact.author().name()));
    }

    /** The range that a definition allows. */
    public static @Nullable String range(Words w, DefinitionText text) {
        if (text.least() == null && text.most() == null) {
            return null;
        }
        return text.least() == null
                ? w.say("indicator.range.most", "most", text.most())
                : text.most() == null
                        ? w.say("indicator.range.least", "least", text.least())
                        : w.say("indicator.range.both", "least", text.least(), "most", text.most());
    }
}
