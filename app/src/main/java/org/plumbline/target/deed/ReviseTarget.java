package org.plumbline.target.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Revises the goal of a target; the goals before it stay and are judged beside it.
 *
 * @param id of the revision
 * @param rowVersion the target's version that was read
 * @param inForce the first day on which it holds
 * @param decision the decision by which it was revised
 */
public record ReviseTarget(
        UUID id,
        UUID target,
        int rowVersion,
        GoalText goal,
        LocalDate inForce,
        @Nullable String decision,
        String reason)
        implements TargetDeed {

    @Override
    public String happening() {
        return "target-revised";
    }

    @Override
    public UUID about() {
        return target;
    }
}
