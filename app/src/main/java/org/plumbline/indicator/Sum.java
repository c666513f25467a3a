package org.plumbline.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;

/**
 * What the figures of units below come to for one above, in one period.
 *
 * @param counts how many of them are what, see the migration that keeps them
 * @param expected of how many units it is made; null where that was not asked
 */
@SuppressWarnings("ArrayRecordComponent") // read from one row and never compared
record Sum(
        long series,
        int node,
        Period period,
        int version,
        Shape shape,
        PlaceRule rule,
        int per,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal checkedNumerator,
        BigDecimal checkedDenominator,
        Integer[] counts,
        Instant knownFrom,
        @Nullable Integer expected,
        boolean broken) {

    private static final int PROOFS = 7;
    private static final int CHECKED = 13;

    /** How many gave a value or nil. */
    int given() {
        return counts[0];
    }

    int notApplicable() {
        return counts[2];
    }

    /** How many gave a figure that cannot be added up. */
    int unusable() {
        return counts[4];
    }

    /** Whether every unit that was expected gave its figure, or said that it does not apply. */
    boolean isWhole() {
        return expected != null && given() > 0 && given() + notApplicable() == expected;
    }

    /** Nothing from all is nothing; what nobody could give was not collected. */
    State state() {
        if (given() > 0) {
            return counts[1] == given() || rule == PlaceRule.RATIO && denominator.signum() == 0
                    ? State.NIL
                    : State.VALUE;
        }
        return counts[3] + unusable() > 0 ? State.NOT_COLLECTED : State.NOT_APPLICABLE;
    }

    @Nullable
    Figure figure() {
        return state() == State.VALUE ? figure(numerator, denominator) : null;
    }

    private Figure figure(BigDecimal above, BigDecimal below) {
        return switch (rule) {
            case RATIO -> Figure.parts(above, below);
            case WEIGHTED_MEAN ->
                Figure.number(below.signum() == 0 ? BigDecimal.ZERO : above.divide(below, MathContext.DECIMAL64));
            default -> Figure.number(above);
        };
    }

    /** As settled as the least settled of its parts. */
    Maturity maturity() {
        return counts[5] > 0 ? Maturity.ESTIMATE : counts[6] > 0 ? Maturity.PROVISIONAL : Maturity.FINAL;
    }

    /** Known as well as the least known of its parts. */
    ProofLevel proof() {
        for (var level : ProofLevel.values()) {
            if (counts[PROOFS + level.ordinal()] > 0) {
                return level;
            }
        }
        return ProofLevel.NONE;
    }

    /** Whether every part has a checked figure that is not, or not all, what was reported. */
    boolean isCheckedApart() {
        return given() > 0
                && checked() == given()
                && state() == State.VALUE
                && (proof().compareTo(ProofLevel.DOCUMENT_CHECKED) < 0
                        || numerator.compareTo(checkedNumerator) != 0
                        || denominator.compareTo(checkedDenominator) != 0)
                && (rule != PlaceRule.RATIO || checkedDenominator.signum() > 0);
    }

    /** How many of its parts have a checked figure. */
    int checked() {
        return counts[CHECKED] + counts[CHECKED + 1] + counts[CHECKED + 2];
    }

    Figure checkedFigure() {
        return figure(checkedNumerator, checkedDenominator);
    }

    private ProofLevel checkedProof() {
        return counts[CHECKED] > 0
                ? ProofLevel.DOCUMENT_CHECKED
                : counts[CHECKED + 1] > 0 ? ProofLevel.MEASURED_INDEPENDENTLY : ProofLevel.INSPECTED;
    }

    /** Always the same for the same unit, indicator, cut and period. */
    static UUID id(UUID indicator, int node, String cut, Period period) {
        return UUID.nameUUIDFromBytes(
                ("made/" + indicator + "/" + node + "/" + cut + "/" + period.code()).getBytes(StandardCharsets.UTF_8));
    }

    /** What a judge sees: the figure as it was made, and what checked figures come to where that is another one. */
    List<Observed> observed() {
        var all = new ArrayList<Observed>();
        all.add(observed(Stance.DERIVED, state(), figure(), proof()));
        if (isCheckedApart()) {
            all.add(observed(Stance.VERIFIED, State.VALUE, checkedFigure(), checkedProof()));
        }
        return all;
    }

    private Observed observed(Stance stance, State state, @Nullable Figure figure, ProofLevel level) {
        return new Observed(
                UUID.nameUUIDFromBytes(
                        ("made/" + series + "/" + period.code() + "/" + stance).getBytes(StandardCharsets.UTF_8)),
                series,
                period,
                version,
                stance,
                node,
                state,
                maturity(),
                figure,
                level,
                broken,
                knownFrom);
    }
}
