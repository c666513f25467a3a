package org.plumbline.target;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.verdict.Goal;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Pace;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.ReportedAndChecked;
import org.plumbline.verdict.Verdict;
import org.plumbline.verdict.VerdictClass;

/**
 * A target of a unit with what came of it on a day, as a unit's table shows it.
 *
 * @param measure the code of the unit of measure, {@code decimals} how many its indicator has
 * @param goal as in force on the day, {@code firstGoal} as first set
 * @param verdicts against the goal in force, {@code first} against the goal as first set, over all that was reported
 * @param yearBefore the figure of the same time a year earlier; null where there is none to compare with
 * @param commented whether something was said about its latest figure
 */
public record OwnTarget(
        UUID id,
        Wording name,
        @Nullable String annex,
        Kind kind,
        UUID indicator,
        @Nullable String measure,
        int decimals,
        @Nullable Field field,
        TargetLine.@Nullable Document document,
        @Nullable Post post,
        Goal goal,
        Goal firstGoal,
        ReportedAndChecked verdicts,
        Verdict first,
        @Nullable Ratio yearBefore,
        boolean commented) {

    /** A field of work. */
    public record Field(UUID id, Wording name) {}

    /** The post that answers for it. */
    public record Post(UUID id, Wording name) {}

    /** Where it stands, by all that was reported, against the goal as it now stays or as first set. */
    public Verdict reported(boolean asFirstSet) {
        return asFirstSet ? first : verdicts.reported();
    }

    public boolean isBehind() {
        var pace = verdicts.reported().pace();
        return !verdicts.reported().isAttained() && pace != null && pace.word() == Pace.Word.BEHIND;
    }

    /** Whether it is not met or less than half of the way, or behind the pace that it needs. */
    public boolean needsAttention() {
        var cls = verdicts.reported().verdictClass();
        return cls == VerdictClass.UNDER_HALF || cls == VerdictClass.NOT_MET || isBehind();
    }
}
