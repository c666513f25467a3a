package org.plumbline.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.live.deed.RecordState;
import org.plumbline.live.deed.TextKey;

/**
 * A kept text with its live figures, as known at an instant.
 *
 * @param unit of which it is, {@code unitName} its name
 * @param day of which day it speaks
 * @param home the page on which it stands
 * @param version the number of the version shown; 1 for the words as the record holds them
 * @param versions all versions known, the first one first
 * @param figures the bound numbers that the reader may see with their records, in the order of the text
 * @param keptReasons why numbers were left as they were said, the latest first
 * @param mayWrite whether the reader may bind numbers and take over figures
 */
public record LiveText(
        TextKey key,
        UUID unit,
        Wording unitName,
        LocalDate day,
        String home,
        int version,
        String words,
        List<Version> versions,
        List<LiveFigure> figures,
        List<KeptReason> keptReasons,
        boolean mayWrite) {

    public LiveText {
        versions = List.copyOf(versions);
        figures = List.copyOf(figures);
        keptReasons = List.copyOf(keptReasons);
    }

    /**
     * A version of the text.
     *
     * @param actor the post that took figures over; null for the words as the record holds them
     */
    public record Version(int no, String words, @Nullable String actor, Instant knownFrom) {}

    /** Why a number was left as it was said. */
    public record KeptReason(UUID binding, RecordState state, String reason, String actor, Instant knownFrom) {}

    /** Whether a sentence no longer follows. */
    public boolean isStale() {
        return figures.stream().anyMatch(LiveFigure::stale);
    }
}
