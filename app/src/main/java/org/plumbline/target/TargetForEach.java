package org.plumbline.target;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * A target of the same terms for every member of a set: who has one by it, and who was left out and why.
 *
 * @param of the named set; null for a reader who does not see it
 */
public record TargetForEach(UUID id, @Nullable Named of, List<Member> members) {

    public TargetForEach {
        members = List.copyOf(members);
    }

    /** A set or a unit. */
    public record Named(UUID id, Wording name) {}

    /** Why a member got no target. */
    public enum LeftOut {
        /** It has a target on the same indicator whose time overlaps. */
        HAS_ONE,
        /** It does not exist on the day from which the targets count. */
        NOT_ALIVE,
        /** It ends before the due day. */
        ENDS
    }

    /**
     * A member.
     *
     * @param target the one that was set, or the one that it had already; null for none
     * @param why why it was left out; null for who got a target
     */
    public record Member(
            Named unit,
            @Nullable UUID target,
            @Nullable Wording name,
            @Nullable LeftOut why) {}

    /** How many got a target. */
    public long given() {
        return members.stream().filter(each -> each.why() == null).count();
    }
}
