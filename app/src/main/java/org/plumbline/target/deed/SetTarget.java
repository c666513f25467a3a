package org.plumbline.target.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets a target: a promise and its goal as first set.
 *
 * @param on the day from which it counts
 * @param decision the decision by which it was set
 */
public record SetTarget(
        UUID id,
        Terms terms,
        GoalText goal,
        LocalDate on,
        @Nullable String decision) implements TargetDeed {

    @Override
    public String happening() {
        return "target-set";
    }

    @Override
    public UUID about() {
        return id;
    }
}
