package org.plumbline.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;

/** Definitions for a composite of three: services online in per cent, days to an answer, and whether there is a portal. */
public final class Readiness {

    private Readiness() {}

    /** Services that are online: a share of which more is better. */
    public static DefinitionText share() {
        return Measured.text(Shape.RATIO, "percent", Kept.STOCK, PlaceRule.RATIO, TimeRule.LAST, Frequency.YEAR);
    }

    /** Days to an answer: a number of which less is better. */
    public static DefinitionText days() {
        return with(
                Measured.text(Shape.NUMBER, "days", Kept.FLOW, PlaceRule.NONE, TimeRule.MEAN, Frequency.QUARTER),
                Direction.LESS,
                null,
                null);
    }

    /** Whether there is a portal. */
    public static DefinitionText portal() {
        return Measured.text(Shape.YES_NO, null, Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR);
    }

    /** Points from 0 to 100, every year. */
    public static DefinitionText of(CompositeText parts) {
        return with(
                        Measured.text(
                                Shape.NUMBER, "points", Kept.STOCK, PlaceRule.NONE, TimeRule.LAST, Frequency.YEAR),
                        Direction.MORE,
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(100))
                .madeOf(parts);
    }

    public static PartText online(UUID indicator) {
        return PartText.of(indicator, "0.5").from("0", "100", Direction.MORE);
    }

    public static PartText days(UUID indicator, String weight) {
        return PartText.of(indicator, weight).from("1", "31", Direction.LESS);
    }

    public static PartText portal(UUID indicator, String weight) {
        return PartText.of(indicator, weight).from("0", "1", Direction.MORE);
    }

    private static DefinitionText with(
            DefinitionText text, Direction direction, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return DefinitionDraft.like(text)
                .direction(direction)
                .between(least, most)
                .text();
    }
}
