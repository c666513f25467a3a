package org.plumbline.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.State;
import org.plumbline.verdict.Composite;
import org.plumbline.verdict.MissingParts;
import org.plumbline.verdict.Part;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Value;

/**
 * What a composite comes to at one unit for one period: a pure function of its definition and the figures of its parts. It is worked out
 * twice, as the units report, and as other hands found it where they did.
 *
 * @param text the definition in force for the period
 */
record Blend(DefinitionText text, List<Ingredient> ingredients, Period period) {

    /** More digits than any edge of a class has: what is rounded here comes to lie on no level that it does not reach. */
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /**
     * A part with what is known of it at the unit.
     *
     * @param key its inner number
     * @param measure the unit of measure that the definition knows
     * @param applies whether the unit has the trait that it asks for on the last day of the period
     */
    record Ingredient(PartText part, int key, @Nullable String measure, boolean applies, PartFigures figures) {}

    /** What a part gives. */
    record Given(
            int key,
            BigDecimal weight,
            PartStanding standing,
            @Nullable BigDecimal value,
            @Nullable BigDecimal score,
            @Nullable UUID source) {

        boolean isAs(Given other) {
            return key == other.key
                    && weight.compareTo(other.weight) == 0
                    && standing == other.standing
                    && same(score, other.score)
                    && Objects.equals(source, other.source);
        }
    }

    /**
     * A figure that was made.
     *
     * @param state {@link State#NOT_COLLECTED} where too few parts are there, {@link State#NOT_APPLICABLE} where none applies
     * @param seed the figure by which it is told from those of other units
     * @param author the node of whoever found the first part that another hand found; null where none did
     */
    record Made(
            State state,
            @Nullable BigDecimal value,
            Maturity maturity,
            ProofLevel proof,
            UUID seed,
            @Nullable Integer author,
            List<Given> parts) {}

    /** As the units report; null where nothing is there to be made of. */
    @Nullable
    Made reported() {
        return made(figures -> figures.reported(period));
    }

    /** With what other hands found where they did; null where nobody did, or where it makes no value. */
    @Nullable
    Made found() {
        var made = made(figures -> figures.found(period));
        return made == null || made.author() == null || made.state() != State.VALUE ? null : made;
    }

    private interface Choice {
        PartFigures.@Nullable Said of(PartFigures figures);
    }

    private @Nullable Made made(Choice choice) {
        var composite = Objects.requireNonNull(text.composite());
        var given = new ArrayList<Given>();
        var parts = new ArrayList<Part>();
        var proof = (ProofLevel) null;
        var maturity = (Maturity) null;
        var author = (Integer) null;
        var seed = (UUID) null;
        for (var each : ingredients) {
            var said = choice.of(each.figures);
            seed = seed == null && said != null ? said.source() : seed;
            var value =
                    said == null || said.value() == null || !each.applies || !fits(each, said) ? null : said.value();
            var score = value == null ? null : score(each.part, value);
            parts.add(part(each, score));
            given.add(new Given(
                    each.key,
                    each.part.weight(),
                    standing(each, said, score),
                    decimal(value),
                    decimal(score),
                    score == null ? null : Objects.requireNonNull(said).source()));
            if (score != null && said != null) {
                proof = proof == null || said.proof().compareTo(proof) < 0 ? said.proof() : proof;
                maturity = maturity == null || said.maturity().compareTo(maturity) < 0 ? said.maturity() : maturity;
                author = author == null ? said.author() : author;
            }
        }
        if (seed == null) {
            return null;
        }
        if (given.stream().allMatch(each -> each.standing() == PartStanding.OUTSIDE)) {
            return new Made(State.NOT_APPLICABLE, null, Maturity.FINAL, ProofLevel.NONE, seed, null, given);
        }
        if (proof == null || maturity == null) {
            return null;
        }
        var value = new Composite(parts, BigDecimal.ONE, missing(composite))
                .result(
                        text.direction() == Direction.LESS
                                ? org.plumbline.verdict.Direction.LESS
                                : org.plumbline.verdict.Direction.MORE)
                .value();
        return value == null
                ? new Made(State.NOT_COLLECTED, null, maturity, ProofLevel.NONE, seed, null, given)
                : new Made(State.VALUE, decimal(value), maturity, proof, seed, author, given);
    }

    private static boolean fits(Ingredient each, PartFigures.Said said) {
        return Objects.equals(said.measure(), each.measure);
    }

    private static PartStanding standing(Ingredient each, PartFigures.@Nullable Said said, @Nullable Ratio score) {
        if (!each.applies) {
            return PartStanding.OUTSIDE;
        }
        if (score != null) {
            return PartStanding.GIVEN;
        }
        return said == null
                ? PartStanding.MISSING
                : switch (said.state()) {
                    case NOT_COLLECTED -> PartStanding.NOT_COLLECTED;
                    case NOT_APPLICABLE -> PartStanding.NOT_APPLICABLE;
                    case VALUE, NIL -> PartStanding.UNFIT;
                };
    }

    private static Part part(Ingredient each, @Nullable Ratio score) {
        var name = String.valueOf(each.key);
        if (!each.applies) {
            return new Part(name, org.plumbline.verdict.State.NOT_APPLICABLE, null, each.part.weight());
        }
        return (score == null
                        ? Part.missing(name)
                        : Part.of(name, new Value.Parts(score.numerator(), score.denominator())))
                .weighing(each.part.weight());
    }

    static MissingParts missing(CompositeText composite) {
        return switch (composite.missing()) {
            case ALL -> new MissingParts.All();
            case AT_LEAST -> new MissingParts.AtLeast(Objects.requireNonNullElse(composite.enough(), BigDecimal.ONE));
            case IGNORE -> new MissingParts.Ignore();
        };
    }

    /** The figure of a part on the composite's scale, not cut off at its ends. */
    private Ratio score(PartText part, Ratio value) {
        var scale = part.scale();
        if (scale == null) {
            return value;
        }
        var least = Objects.requireNonNull(text.least());
        var whole = Objects.requireNonNull(text.most()).subtract(least);
        var way =
                scale.direction() == Direction.LESS ? Ratio.of(scale.most()).minus(value) : value.minus(scale.least());
        return way.by(scale.most().subtract(scale.least())).times(whole).plus(Ratio.of(least));
    }

    static @Nullable BigDecimal decimal(@Nullable Ratio ratio) {
        return ratio == null ? null : plain(ratio.numerator().divide(ratio.denominator(), DIGITS));
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
