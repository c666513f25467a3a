package org.plumbline.programme.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.Clear;
import org.plumbline.programme.deed.AmendAssignment;
import org.plumbline.programme.deed.TaskText;

/** What programs send about assignments; problems come back as JSON pointers into it. */
final class SentTask {

    private SentTask() {}

    /**
     * An assignment; the first two only when it is drafted.
     *
     * @param id a new identifier of the program's own choice, or none
     * @param owner the unit that assigns it
     * @param withoutSource whether its source is taken away in a correction; without any source sent it stays
     */
    record Task(
            @Nullable UUID id,
            @Nullable UUID owner,
            @Nullable UUID directive,
            @Nullable UUID clause,
            @Nullable UUID upper,
            @Nullable Wording title,
            @Nullable UUID lead,
            @Nullable String leadReason,
            @Nullable List<UUID> coOrdinating,
            @Nullable List<UUID> supervising,
            @Nullable UUID post,
            @Nullable UUID leader,
            @Nullable String deliverable,
            @Nullable String measure,
            @Nullable LocalDate starts,
            @Nullable LocalDate due,
            @Nullable UUID field,
            @Nullable List<Milestone> milestones,
            @Nullable List<UUID> labels,
            @Nullable Boolean withoutSource) {

        /** From what it is to follow, or null for what stands already. */
        AmendAssignment.@Nullable Source source() {
            return directive == null && clause == null && upper == null && !Boolean.TRUE.equals(withoutSource)
                    ? null
                    : new AmendAssignment.Source(directive, clause, upper);
        }

        /** What it says. Milestones keep an identifier only if it is among {@code own}. */
        TaskText text(Set<UUID> own) {
            var steps = new ArrayList<TaskText.Milestone>();
            var sent = milestones == null ? List.<Milestone>of() : milestones;
            for (var i = 0; i < sent.size(); i++) {
                var each = sent.get(i);
                steps.add(new TaskText.Milestone(
                        each.id() != null && own.contains(each.id()) ? each.id() : Ids.next(),
                        required(each.title(), "milestones[" + i + "].title"),
                        required(each.due(), "milestones[" + i + "].due")));
            }
            return new TaskText(
                    required(title, "title"),
                    lead,
                    leadReason,
                    listed(coOrdinating),
                    listed(supervising),
                    post,
                    leader,
                    deliverable,
                    measure,
                    starts,
                    due,
                    field,
                    steps,
                    listed(labels));
        }
    }

    /** A step on the way. */
    record Milestone(
            @Nullable UUID id,
            @Nullable Wording title,
            @Nullable LocalDate due) {}

    /** A day; today if none is given. */
    record Day(@Nullable LocalDate on) {}

    record Reason(@Nullable LocalDate on, @Nullable String reason) {}

    record Waiver(@Nullable Clear clear, @Nullable String reason) {}

    record Progress(
            @Nullable LocalDate on,
            @Nullable Integer percent,
            @Nullable String result,
            @Nullable String cause,
            @Nullable String difficulty,
            @Nullable String proposal) {

        /** A note of which nothing was sent. */
        static final Progress NOTHING = new Progress(null, null, null, null, null, null);
    }

    record Reached(@Nullable UUID milestone, @Nullable LocalDate on) {}

    record MoreTime(
            @Nullable LocalDate wished,
            @Nullable String reason,
            @Nullable LocalDate on) {}

    /** A decision on the wish that waits, or on the one that {@code request} names. */
    record TimeDecision(
            @Nullable UUID request,
            @Nullable Boolean granted,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable LocalDate on) {}

    record Product(@Nullable String product, @Nullable LocalDate on) {}

    /** A decision on the product that waits, or on the one that {@code delivery} names. */
    record ProductDecision(
            @Nullable UUID delivery,
            @Nullable Boolean accepted,
            @Nullable String reason,
            @Nullable LocalDate on) {}

    /** The record that was made or changed, with its version. */
    record Stored(UUID id, int version) {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Refused(field, "programme.missing", Map.of("field", field));
        }
        return value;
    }

    private static List<UUID> listed(@Nullable List<UUID> values) {
        return values == null ? List.of() : values;
    }
}
