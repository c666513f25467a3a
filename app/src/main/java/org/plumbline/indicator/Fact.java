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
 * @param composed of which parts the figure of a composite is made; null for what was entered
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
        @Nullable Made made,
        @Nullable Composed composed) {

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

    /** Whether it was made of the figures of its parts, so that nobody's hand changes it. */
    public boolean wasComposed() {
        return composed != null;
    }

    Fact with(@Nullable Composed of) {
        return new Fact(
                id,
                indicator,
                unit,
                cut,
                period,
                version,
                stance,
                author,
                state,
                maturity,
                figure,
                amount,
                addable,
                proof,
                breakBefore,
                earlier,
                reviews,
                source,
                comment,
                corrects,
                entered,
                closed,
                made,
                of);
    }

    /**
     * Of what it is made.
     *
     * @param coverage the weight of the parts that are there over that of all that apply, 1 for the whole; null where none applies
     */
    public record Composed(List<Part> parts, @Nullable BigDecimal coverage) {
        public Composed {
            parts = List.copyOf(parts);
        }

        /** How many parts are there, of how many that apply. */
        public long given() {
            return parts.stream()
                    .filter(each -> each.standing() == PartStanding.GIVEN)
                    .count();
        }

        public long asked() {
            return parts.stream()
                    .filter(each -> each.standing() != PartStanding.OUTSIDE)
                    .count();
        }

        /** Those that ought to be there and are not. */
        public List<Part> missing() {
            return parts.stream().filter(each -> each.standing().isMissing()).toList();
        }
    }

    /**
     * A part of it.
     *
     * @param value what it says in its own unit of measure, {@code score} what that comes to on the composite's scale
     * @param contribution how much of the figure comes from it: its score by its share in the weights of those that are there
     * @param worst whether it stands lowest of all: a mean hides a collapse
     * @param figure the figure that says so, the last one of several; null where figures below were added up
     */
    public record Part(
            UUID indicator,
            String code,
            Wording name,
            BigDecimal weight,
            PartStanding standing,
            @Nullable BigDecimal value,
            @Nullable String measure,
            @Nullable BigDecimal score,
            @Nullable BigDecimal contribution,
            boolean worst,
            @Nullable UUID figure) {}
}
