package org.plumbline.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Wording;

/**
 * A figure with all that is said of it.
 *
 * @param author who states it: the unit itself, or another
 * @param amount the number it comes to, where it is one
 * @param addable whether it can be added up with others: every number, and ratios with their parts
 * @param breakBefore whether it is the first that is not comparable with those before
 * @param earlier how often it was said otherwise before
 * @param reviews how many words of reviewers there are on it
 * @param entered who entered it, and on which day; posts, never persons
 * @param closed who said it no longer, when and why; null while it stands
 * @param made of which figures it is made, where it is made of others
 */
public record Fact(
        UUID id,
        UUID indicator,
        UUID unit,
        String cut,
        Period period,
        int version,
        Stance stance,
        @Nullable Author author,
        State state,
        Maturity maturity,
        @Nullable Figure figure,
        @Nullable BigDecimal amount,
        boolean addable,
        Proof proof,
        boolean breakBefore,
        int earlier,
        int reviews,
        @Nullable String source,
        Stated.@Nullable Comment comment,
        @Nullable UUID corrects,
        Act entered,
        @Nullable Closing closed,
        @Nullable Made made) {

    /** A unit that states a figure. */
    public record Author(UUID id, Wording name) {}

    /** How it is known, since when, and who says so. */
    public record Proof(
            ProofLevel level,
            @Nullable UUID id,
            @Nullable LocalDate on,
            @Nullable String actor,
            @Nullable String note) {}

    /** An act: the post, the day it gives, and the instant at which it became known. */
    public record Act(String actor, @Nullable UUID post, LocalDate on, Instant knownFrom) {}

    /** The end of what was said. */
    public record Closing(Instant at, String actor, String reason) {}

    /**
     * Of which figures another one is made.
     *
     * @param given how many units gave theirs, nil included
     * @param notApplicable how many said that it does not apply to them; they are not missing
     * @param unusable how many gave one that cannot be added up: a ratio without its parts
     * @param expected of how many units it is made
     * @param lacking how many of these are missing, {@code missing} the first few of them that the reader sees
     * @param checked how many of those given are checked
     * @param checkedAmount what checked figures come to, where every unit has one and it is another
     */
    public record Made(
            int given,
            int notApplicable,
            int unusable,
            int expected,
            int lacking,
            List<Author> missing,
            int checked,
            @Nullable BigDecimal checkedAmount) {
        public Made {
            missing = List.copyOf(missing);
        }

        /** Whether nothing is missing. */
        public boolean isWhole() {
            return lacking == 0;
        }
    }

    /** Whether it is what the unit itself says, or what was made of those below: the figure of the series. */
    public boolean isOwn() {
        return stance == Stance.REPORTED || stance == Stance.DERIVED;
    }
}
