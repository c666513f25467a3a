package org.plumbline.indicator.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that shows a figure; its bytes lie under their sum.
 *
 * @param about the period that it is about; that of the figure if none is named
 * @param collected the day on which it was drawn up or counted, apart from the day on which it came in
 * @param provider the unit that gave it; the one that states the figure if none is named
 * @param held whether it waits for the scanner of the house before it is given out
 */
public record EvidenceFile(
        UUID id,
        String name,
        String mediaType,
        long size,
        String sha256,
        @Nullable Period about,
        @Nullable LocalDate collected,
        @Nullable UUID provider,
        boolean held) {

    /** What whoever sends files says of them. */
    public record Origin(
            @Nullable Period about,
            @Nullable LocalDate collected,
            @Nullable UUID provider) {

        /** Nothing besides the files. */
        public static final Origin UNSAID = new Origin(null, null, null);
    }
}
