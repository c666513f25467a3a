package org.plumbline.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.deed.ApprovalSide;

/**
 * Through which posts of a unit returns pass.
 *
 * @param on the day on which it was laid down, and {@code actor} by whom; null where nothing was
 * @param posts in their order
 */
public record ApprovalPath(
        ApprovalSide side, @Nullable LocalDate on, @Nullable String actor, List<Approver> posts) {

    public ApprovalPath {
        posts = List.copyOf(posts);
    }

    /**
     * A post on it.
     *
     * @param holder who holds it today; null while it is vacant
     * @param deputies who decides in its place today or on days to come
     * @param vacant whether nobody can decide there today
     */
    public record Approver(
            UUID post,
            Wording name,
            @Nullable String holder,
            List<Deputy> deputies,
            boolean vacant,
            Station.Pace pace) {

        public Approver {
            deputies = List.copyOf(deputies);
        }
    }

    /**
     * A post that decides in the place of another.
     *
     * @param to the last day
     */
    public record Deputy(
            UUID id, UUID post, UUID deputy, @Nullable Wording name, LocalDate from, LocalDate to, String reason) {

        /** Whether it does so on a day. */
        public boolean isInForce(LocalDate on) {
            return !on.isBefore(from) && !on.isAfter(to);
        }
    }
}
