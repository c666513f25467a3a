package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit lays down through which posts returns pass, in their order; with none they pass through no particular post. Returns that are
 * on their way keep the way that they have.
 */
public record LayDownPath(UUID id, UUID unit, ApprovalSide side, List<UUID> posts, LocalDate on)
        implements ReportingDeed {

    public LayDownPath {
        posts = posts == null ? List.of() : List.copyOf(posts);
    }

    @Override
    public String happening() {
        return "approval-path-laid-down";
    }

    @Override
    public UUID about() {
        return id;
    }
}
