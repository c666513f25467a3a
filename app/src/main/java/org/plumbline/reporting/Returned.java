package org.plumbline.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.deed.RecordOutgoing;
import org.plumbline.reporting.deed.SendReturn.Filed;

/**
 * What a unit handed in or sent, with every step since.
 *
 * @param steps the latest first
 * @param filed the figures of the last sending, by line
 * @param given what is approved inside the unit and not sent, by line, with the questions that it was asked; nothing once it is sent,
 *     and for readers who do not answer for the unit
 * @param way the stations of the last handing in and of the last sending, in their order
 */
public record Returned(
        UUID id, List<Step> steps, Map<UUID, Filed> filed, Map<UUID, Returns.Given> given, List<Station> way) {

    public Returned {
        steps = List.copyOf(steps);
        filed = Map.copyOf(filed);
        given = Map.copyOf(given);
        way = List.copyOf(way);
    }

    /** What was done with a return. */
    public enum Kind {
        /** Handed in for approval inside its unit. */
        HANDED_IN,
        /** Taken back by the unit before it was sent. */
        WITHDRAWN,
        /** Approved at a station, on its way. */
        APPROVED,
        /** Sent by the unit. */
        SENT,
        /** Sent back to the unit. */
        SENT_BACK,
        /** Accepted as complete by the office that asked. */
        ACCEPTED;

        /** Its name in keys of messages. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
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
            Kind kind,
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

    /** Whether it was ever sent. */
    public boolean wasSent() {
        return steps.stream().anyMatch(each -> each.kind() == Kind.SENT);
    }

    /** The last sending. */
    public Step sending() {
        return steps.stream()
                .filter(each -> each.kind() == Kind.SENT)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("""
                        A return (%s) was never sent.
                        Maybe its steps were read as somebody who does not see them.""".formatted(id)));
    }
}
