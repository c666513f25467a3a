package org.plumbline.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.FileState;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Wording;

/**
 * A file that shows a figure, as it is read: three dates apart.
 *
 * @param about the period that it is about, {@code collected} the day on which it was drawn up, {@code received} when it came in
 * @param provider the unit that gave it, with its name where the reader sees it
 * @param elsewhere on how many other figures in sight the same bytes lie
 */
public record Evidence(
        UUID id,
        String name,
        String mediaType,
        long size,
        String sha256,
        @Nullable Period about,
        @Nullable LocalDate collected,
        Instant received,
        @Nullable UUID provider,
        @Nullable Wording providerName,
        FileState state,
        int elsewhere) {

    /** Whether it is about other days than those of the figure that it shows. */
    public boolean isOfOtherDays(Period period) {
        return about != null
                && (about.last().isBefore(period.first()) || period.last().isBefore(about.first()));
    }
}
