package org.plumbline.reporting.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return was filled in in a file, and somebody brought that file. Its figures were entered and it was sent just before; here stands
 * which file it was, so that the same one is known when it comes again.
 *
 * @param id of the return
 * @param receipt of the sending, which the same file is answered with again; null where it was handed in for approval
 * @param hash of the file as it came, {@code content} of the answers in it
 */
public record CarryReturn(
        UUID id, @Nullable String receipt, String file, FileForm form, String hash, String content, LocalDate on)
        implements ReportingDeed {

    @Override
    public String happening() {
        return "return-carried";
    }

    @Override
    public UUID about() {
        return id;
    }
}
