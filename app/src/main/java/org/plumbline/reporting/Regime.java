package org.plumbline.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.reporting.deed.RegimeText;

/**
 * A reporting regime with all that it ever asked for.
 *
 * @param owner the office that asks
 * @param ended the last day on which a period may begin that is still asked for; null while it goes on
 * @param versions the first one first
 */
public record Regime(
        UUID id,
        @JsonIgnore int key,
        String code,
        Owner owner,
        @Nullable LocalDate ended,
        @Nullable String endReason,
        int rowVersion,
        List<Version> versions) {

    public Regime {
        versions = List.copyOf(versions);
    }

    /** The office that asks. */
    public record Owner(UUID id, @JsonIgnore int node, Wording name) {}

    /**
     * What it asks for from a day on.
     *
     * @param from it counts for periods that begin then or later
     * @param reason why it was laid down anew; none for the first
     */
    public record Version(
            int version,
            RegimeText text,
            LocalDate from,
            @Nullable String reason,
            LocalDate on,
            String actor,
            Instant knownFrom) {

        /** The lines that are due in a round, in the order of the annex. */
        public List<RegimeLine> dueIn(Period round) {
            return text.lines().stream().filter(each -> each.isDueIn(round)).toList();
        }

        /** The lines that are not due in a round. */
        public List<RegimeLine> notDueIn(Period round) {
            return text.lines().stream().filter(each -> !each.isDueIn(round)).toList();
        }
    }

    /** What it asks for now. */
    public Version newest() {
        return versions.getLast();
    }

    public Wording name() {
        return newest().text().name();
    }

    /** A version by its number. */
    public Version version(int number) {
        return versions.get(number - 1);
    }

    /** The version that counts for a period, if any does: the latest that is from its first day or earlier. */
    public @Nullable Version of(Period period) {
        return ended != null && period.first().isAfter(ended)
                ? null
                : versions.reversed().stream()
                        .filter(each -> !each.from().isAfter(period.first()))
                        .findFirst()
                        .orElse(null);
    }
}
