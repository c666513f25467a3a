package org.plumbline.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Fact.Author;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.State;
import org.plumbline.verdict.Restated.Way;
import org.plumbline.verdict.Restated.Why;

/**
 * A series restated for a unit as it is on a day, from the figures that were given then.
 *
 * @param of the day whose units are asked for
 * @param apportionedBy the name of the weight that was asked for; null where divided units were left undivided
 * @param weights the names of weights by which its history can be apportioned; empty where no unit was divided on the way
 * @param changes the days on which the unit came to consist of other units than before
 * @param lines by period, the earliest first
 * @param knownAt for which instant of knowledge; null for all that is known
 */
public record Restatement(
        UUID indicator,
        String cut,
        LocalDate of,
        @Nullable String apportionedBy,
        List<String> weights,
        List<Change> changes,
        List<Line> lines,
        @Nullable Instant knownAt) {

    public Restatement {
        weights = List.copyOf(weights);
        changes = List.copyOf(changes);
        lines = List.copyOf(lines);
    }

    /**
     * A day on which the unit changed.
     *
     * @param reference how people cite what ordered it
     * @param directive the registered directive, if it is one
     * @param from the units of before that went into it, or parts of which did
     */
    public record Change(
            LocalDate on,
            @Nullable String reference,
            @Nullable UUID directive,
            List<Author> from) {
        public Change {
            from = List.copyOf(from);
        }
    }

    /**
     * The figure of one period.
     *
     * @param version the definition in force for it
     * @param state what it says; null where it is not restatable, or nobody gave anything
     * @param figure the figure carried on, or the sums of numerators and denominators
     * @param amount what it comes to in the unit of measure
     * @param apportioned whether a share of a divided unit is in it, which nobody counted
     * @param across whether the unit changed within the period
     * @param given how many units of then are in it, {@code expected} of how many that apply
     * @param missing those of the missing that the reader sees, {@code unseen} how many more there are
     * @param proof known as well as the least known of them
     * @param checked how many of those given are checked
     * @param reasons why it is not restatable
     */
    public record Line(
            Period period,
            int version,
            Way way,
            @Nullable State state,
            @Nullable Figure figure,
            @Nullable BigDecimal amount,
            boolean apportioned,
            boolean across,
            int given,
            int expected,
            List<Author> missing,
            int unseen,
            ProofLevel proof,
            int checked,
            List<Reason> reasons,
            List<Piece> pieces) {
        public Line {
            missing = List.copyOf(missing);
            reasons = List.copyOf(reasons);
            pieces = List.copyOf(pieces);
        }

        /** How many of the units of then gave nothing. */
        public int lacking() {
            return missing.size() + unseen;
        }
    }

    /**
     * Why a figure is not restatable.
     *
     * @param unit the unit with which it lies, where it lies with one that the reader sees
     * @param on the day of the change with which it lies
     */
    public record Reason(
            Why why, @Nullable Author unit, @Nullable LocalDate on) {}

    /**
     * What a unit of then gave.
     *
     * @param unit the unit; null where the reader does not see it, and then nothing is said of its figure
     * @param share how much of its figure belongs to the unit asked for: 1 for all of it, below nought for what left; null for unknown
     * @param apportioned whether that is a weight
     * @param id the figure; null where it gave none, or where it is made of figures below ({@code summed})
     */
    public record Piece(
            @Nullable Author unit,
            @Nullable BigDecimal share,
            boolean apportioned,
            @Nullable UUID id,
            boolean summed,
            @Nullable State state,
            @Nullable Figure figure,
            @Nullable BigDecimal amount,
            ProofLevel proof) {}
}
