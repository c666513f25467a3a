package org.plumbline.indicator.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.organisation.UnitSets;

/**
 * Of what a composite is made, as programs send it.
 *
 * @param missing ALL where it is left out
 * @param enough by AT_LEAST: the share of the weights that is enough
 * @param proportional whether each weight counts by its share in their sum; else they come to one
 */
record SentComposite(
        @Nullable List<Part> parts,
        @Nullable Missing missing,
        @Nullable BigDecimal enough,
        @Nullable Boolean proportional) {

    /** A part; {@code scale} brings its figures to the composite's range, {@code applies} is the trait that a unit must have. */
    record Part(
            @Nullable UUID indicator,
            @Nullable BigDecimal weight,
            @Nullable Scale scale,
            UnitSets.@Nullable Condition applies) {

        PartText text(String at) {
            return new PartText(
                    SentFigure.required(indicator, at + "indicator"),
                    SentFigure.required(weight, at + "weight"),
                    scale == null
                            ? null
                            : new PartText.Scale(
                                    SentFigure.required(scale.least, at + "scale.least"),
                                    SentFigure.required(scale.most, at + "scale.most"),
                                    Objects.requireNonNullElse(scale.direction, Direction.MORE)),
                    applies == null
                            ? null
                            : new UnitSets.Condition(
                                    SentFigure.required(applies.trait(), at + "applies.trait"),
                                    Objects.requireNonNullElse(applies.comparison(), UnitSets.Comparison.IS),
                                    SentFigure.required(applies.value(), at + "applies.value")));
        }
    }

    /** From which figure to which the composite's range goes; {@code direction} is MORE where it is left out, LESS turns it round. */
    record Scale(
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable Direction direction) {}

    CompositeText text() {
        var given = parts == null ? List.<Part>of() : parts;
        return new CompositeText(
                IntStream.range(0, given.size())
                        .mapToObj(i -> given.get(i).text("composite.parts[" + i + "]."))
                        .toList(),
                Objects.requireNonNullElse(missing, Missing.ALL),
                enough,
                Boolean.TRUE.equals(proportional));
    }
}
