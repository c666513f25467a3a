package org.plumbline.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.deed.RecordOutgoing;
import org.plumbline.reporting.deed.SendReturn.Filed;

/**
 * What a unit sent, with every step since.
 *
 * @param steps the latest first
 * @param filed the figures of the last sending, by line
 */
public record Returned(UUID id, List<Step> steps, Map<UUID, Filed> filed) {

    public Returned {
        steps = List.copyOf(steps);
        filed = Map.copyOf(filed);
    }

    /**
     * One step of it.
     *
     * @param receipt the short code that was given for a sending
     * @param reason why it was sent back
     * @param file in which a sending was filled in and carried
     */
    public record Step(
            UUID id,
            Stage kind,
            @Nullable String receipt,
            @Nullable String reason,
            @Nullable String file,
            LocalDate on,
            String actor,
            Instant knownFrom) {}

    /**
     * The number and the day under which the signed paper went out.
     *
     * @param scan of that paper, where there is one
     */
    public record Outgoing(
            UUID id,
            String number,
            LocalDate signed,
            RecordOutgoing.@Nullable Scan scan,
            LocalDate on,
            String actor,
            Instant knownFrom) {}

    /** That a return is taken although its round is closed, until a day. */
    public record Permit(LocalDate until, String reason, LocalDate on, String actor, Instant knownFrom) {}

    /** The last sending. */
    public Step sending() {
        return steps.stream()
                .filter(each -> each.kind() == Stage.SENT)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("""
                        A return (%s) was never sent.
                        Maybe its steps were read as somebody who does not see them.""".formatted(id)));
    }
}
