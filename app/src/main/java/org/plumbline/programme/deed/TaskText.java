package org.plumbline.programme.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * What an assignment says. All but the title may be missing in a draft.
 *
 * @param lead the unit that carries it out
 * @param leadReason why the lead stands outside the line of whoever assigns it, where it does
 * @param post the post at the lead that carries it out
 * @param leader the post that answers for it
 * @param deliverable what is handed over, and {@code measure} how its result is measured
 * @param starts the first day, if it is not to begin at once
 */
public record TaskText(
        Wording title,
        @Nullable UUID lead,
        @Nullable String leadReason,
        List<UUID> coOrdinating,
        List<UUID> supervising,
        @Nullable UUID post,
        @Nullable UUID leader,
        @Nullable String deliverable,
        @Nullable String measure,
        @Nullable LocalDate starts,
        @Nullable LocalDate due,
        @Nullable UUID field,
        List<Milestone> milestones,
        List<UUID> labels) {

    public TaskText {
        coOrdinating = coOrdinating == null ? List.of() : List.copyOf(coOrdinating);
        supervising = supervising == null ? List.of() : List.copyOf(supervising);
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
        labels = labels == null ? List.of() : List.copyOf(labels);
    }

    /** A step on the way with a day of its own. */
    public record Milestone(UUID id, Wording title, LocalDate due) {}

    /** A title and nothing else: the least that a draft says. */
    public static TaskText of(Wording title) {
        return new TaskText(
                title, null, null, List.of(), List.of(), null, null, null, null, null, null, null, List.of(),
                List.of());
    }
}
