package org.plumbline.indicator.deed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One figure of an entry.
 *
 * @param id of the figure
 * @param cut the groups it is cut to, {@code age=children;sex=female}; empty for the whole
 * @param figure the value, exactly where the state says so
 * @param measure the unit of measure in which it is given, to be held against the definition; null says nothing
 * @param source where it comes from; of a contested figure also by which method
 * @param corrects the figure that it takes the place of, with the {@code reason}
 */
public record Stated(
        UUID id,
        UUID indicator,
        UUID unit,
        String cut,
        Period period,
        State state,
        Maturity maturity,
        @Nullable Figure figure,
        @Nullable String measure,
        @Nullable String source,
        @Nullable Comment comment,
        @Nullable Proof proof,
        @Nullable UUID corrects,
        @Nullable String reason) {

    public Stated {
        cut = cut == null ? "" : cut;
    }

    /** What the reporter says of a figure: the result, why, what is difficult, what is proposed. */
    public record Comment(
            @Nullable String result,
            @Nullable String cause,
            @Nullable String difficulty,
            @Nullable String proposal) {}

    /** How a figure is known from the first, with the files that show it. */
    public record Proof(UUID id, ProofLevel level, @Nullable String note, List<EvidenceFile> files) {
        public Proof {
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    /** The same with that proof. */
    public Stated with(@Nullable Proof other) {
        return new Stated(
                id, indicator, unit, cut, period, state, maturity, figure, measure, source, comment, other, corrects,
                reason);
    }

    /** A final value of a whole, and nothing besides. */
    public static Stated of(UUID id, UUID indicator, UUID unit, Period period, Figure figure) {
        return new Stated(
                id,
                indicator,
                unit,
                "",
                period,
                State.VALUE,
                Maturity.FINAL,
                figure,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same as a correction of another figure. */
    public Stated correcting(UUID other, String why) {
        return new Stated(
                id, indicator, unit, cut, period, state, maturity, figure, measure, source, comment, proof, other, why);
    }
}
