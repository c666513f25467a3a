package org.plumbline.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.UnitSets;
import org.plumbline.target.deed.GoalText;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Method;

/**
 * A target as a list shows it.
 *
 * @param unit the unit that holds it now
 * @param measure the code of the unit of measure; null for yes or no, places and words
 * @param decimals how many decimals its figures have
 * @param path the clause's number in its document
 * @param goal the goal in force today, {@code revision} its number
 * @param cls where it stands now, by the word of the scheme; null for one that was withdrawn
 * @param checked the same by checked figures
 * @param latest the latest figure of the unit that holds it now; null before the first one
 */
public record TargetLine(
        UUID id,
        Kind kind,
        Wording name,
        UUID indicator,
        String cut,
        @Nullable String measure,
        int decimals,
        Unit unit,
        @Nullable Document directive,
        @Nullable UUID clause,
        @Nullable String path,
        @Nullable UUID field,
        @Nullable String term,
        @Nullable String annex,
        @Nullable UUID post,
        @Nullable Wording postName,
        Direction direction,
        Frequency frequency,
        int lag,
        @Nullable Method method,
        UnitSets.@Nullable Condition applies,
        GoalText goal,
        int revision,
        @Nullable String cls,
        @Nullable String checked,
        @Nullable Latest latest,
        LocalDate setOn,
        @Nullable LocalDate withdrawn,
        int rowVersion) {

    /** The same with another latest figure. */
    TargetLine with(Latest other) {
        return new TargetLine(
                id,
                kind,
                name,
                indicator,
                cut,
                measure,
                decimals,
                unit,
                directive,
                clause,
                path,
                field,
                term,
                annex,
                post,
                postName,
                direction,
                frequency,
                lag,
                method,
                applies,
                goal,
                revision,
                cls,
                checked,
                other,
                setOn,
                withdrawn,
                rowVersion);
    }

    /** A unit. */
    public record Unit(UUID id, Wording name) {}

    /**
     * The latest figure that was reported or derived.
     *
     * @param period its code, as in series
     * @param figure as it was read; null where another state than a value was returned
     * @param amount the number it comes to, where it is one
     */
    public record Latest(
            String period,
            State state,
            Maturity maturity,
            @Nullable Figure figure,
            @Nullable BigDecimal amount) {}

    /** A document as cited. */
    public record Document(UUID id, String called) {}

    /**
     * One revision of a goal.
     *
     * @param reason why; null for the goal as first set
     * @param actor the post that signed it
     * @param takenBack when it was taken back; null while it stands
     */
    public record Revision(
            int revision,
            LocalDate inForce,
            GoalText goal,
            @Nullable String decision,
            @Nullable String reason,
            String actor,
            Instant knownFrom,
            @Nullable Instant takenBack) {}

    /**
     * One target, whole.
     *
     * @param revisions all its goals, the first one first
     */
    public record Whole(TargetLine line, List<Revision> revisions) {
        public Whole {
            revisions = List.copyOf(revisions);
        }
    }
}
