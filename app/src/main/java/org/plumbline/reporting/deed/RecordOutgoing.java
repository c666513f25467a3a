package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The paper of a return was signed and registered: under which number, on which day, and its scan where there is one.
 *
 * @param returned the return
 */
public record RecordOutgoing(
        UUID id,
        UUID returned,
        String number,
        LocalDate signed,
        @Nullable Scan scan,
        LocalDate on) implements ReportingDeed {

    /** The scan of the signed paper, as it was taken into the vault. */
    public record Scan(String name, String mediaType, long size, String sha256) {}

    @Override
    public String happening() {
        return "outgoing-number-recorded";
    }

    @Override
    public UUID about() {
        return returned;
    }
}
