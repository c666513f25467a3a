package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.organisation.TraitKind;
import org.plumbline.web.Words;

/** Composites in a reader's words: their rule, their parts, and what a figure is made of. */
public final class CompositeWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A figure that was read with so many decimals is shown as read; a quotient that goes on is not. */
    private static final int MOST_DECIMALS = 6;

    private static final int USUAL_DECIMALS = 2;

    private CompositeWords() {}

    /** What becomes of a figure where parts are missing. */
    public static String rule(Words w, CompositeText composite) {
        return switch (composite.missing()) {
            case ALL -> w.say("composite.rule.all");
            case IGNORE -> w.say("composite.rule.ignore");
            case AT_LEAST ->
                w.say(
                        "composite.rule.at-least",
                        "share",
                        w.number(Objects.requireNonNull(composite.enough()).multiply(HUNDRED), 1));
        };
    }

    /** The share of a part in all weights, in per cent. */
    public static BigDecimal share(CompositeText composite, PartText part) {
        var sum = composite.parts().stream().map(PartText::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return part.weight().multiply(HUNDRED).divide(sum, MathContext.DECIMAL64);
    }

    /** How the figures of a part are brought to the scale of the whole. */
    public static String scale(Words w, PartText part, DefinitionText of, Map<String, Measure> measures) {
        var scale = part.scale();
        return scale == null
                ? w.say("composite.scale.same")
                : w.say(
                        "composite.scale.from-to",
                        "least",
                        amount(w, scale.least(), of.measure(), measures),
                        "most",
                        amount(w, scale.most(), of.measure(), measures),
                        "better",
                        w.name("composite.scale", scale.direction()));
    }

    /** Where a part counts. */
    public static String applies(Words w, PartText part, Map<String, TraitKind> traits) {
        var applies = part.applies();
        if (applies == null) {
            return w.say("composite.applies.always");
        }
        var kind = traits.get(applies.trait());
        return w.say(
                "composite.applies.where",
                "trait",
                kind == null ? applies.trait() : w.text(kind.name()),
                "how",
                w.name("composite.applies", applies.comparison()),
                "value",
                value(w, kind, applies.value()));
    }

    private static String value(Words w, @Nullable TraitKind kind, String value) {
        return kind != null && kind.shape() == TraitKind.Shape.YES_NO
                ? w.say(value.equals("yes") ? "indicator.yes" : "indicator.no")
                : kind == null
                        ? value
                        : kind.choice(value).map(each -> w.text(each.name())).orElse(value);
    }

    /** How many parts are there and what they weigh, and which are missing. */
    public static String coverage(Words w, Fact.Composed made) {
        var coverage = made.coverage();
        return coverage == null
                ? w.say("composite.coverage.none")
                : w.say(
                        "composite.coverage",
                        "given",
                        made.given(),
                        "asked",
                        made.asked(),
                        "share",
                        w.number(coverage.multiply(HUNDRED), 1));
    }

    /** What a part says, in its own unit of measure. */
    public static String value(Words w, Fact.Part part, Map<String, Measure> measures) {
        return amount(w, Objects.requireNonNull(part.value()), part.measure(), measures);
    }

    private static String amount(Words w, BigDecimal amount, @Nullable String code, Map<String, Measure> measures) {
        var measure = code == null ? null : measures.get(code);
        var sign = measure == null || measure.sign() == null ? "" : " " + w.text(measure.sign());
        var read = Math.max(0, amount.stripTrailingZeros().scale());
        return w.number(amount, read > MOST_DECIMALS ? USUAL_DECIMALS : read) + sign;
    }
}
