package org.plumbline.target.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets a target of the same terms for every member of a named set of units, in one act.
 *
 * @param set the named set, with the members that it had on the day
 * @param terms the common terms; their unit is of no account
 * @param on the day from which the targets count
 */
public record SetForEach(
        UUID id,
        UUID set,
        List<Member> members,
        Terms terms,
        GoalText goal,
        LocalDate on,
        @Nullable String decision) implements TargetDeed {

    public SetForEach {
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** A member, and the identifier of its new target. */
    public record Member(UUID unit, UUID target) {}

    @Override
    public String happening() {
        return "targets-set-for-each";
    }

    @Override
    public UUID about() {
        return id;
    }
}
