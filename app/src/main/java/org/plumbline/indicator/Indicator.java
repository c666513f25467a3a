package org.plumbline.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.kernel.Wording;

/**
 * An indicator with all that was ever its definition.
 *
 * @param line what a list shows of it
 * @param versions the first one first
 * @param breaks from which periods on figures are not comparable with those before, also those that were taken back
 */
public record Indicator(Line line, List<Version> versions, List<Break> breaks) {

    public Indicator {
        versions = List.copyOf(versions);
        breaks = List.copyOf(breaks);
    }

    /**
     * What a list shows.
     *
     * @param owner the unit that answers for the definition; null for a reader who does not see it
     * @param units how many units in the reader's sight have figures
     */
    public record Line(
            UUID id,
            @JsonIgnore int key,
            String code,
            int version,
            DefinitionText text,
            @Nullable Owner owner,
            @Nullable Wording fieldName,
            int units,
            int rowVersion) {

        public Wording name() {
            return text.name();
        }
    }

    /** The unit that answers for a definition. */
    public record Owner(UUID id, @JsonIgnore int node, Wording name) {}

    /**
     * One definition.
     *
     * @param from the day from which it counts
     * @param reason why it was defined anew; none for the first
     * @param actor the post that did so
     */
    public record Version(
            int version,
            DefinitionText text,
            LocalDate from,
            @Nullable String reason,
            String actor,
            Instant knownFrom) {

        Version with(DefinitionText other) {
            return new Version(version, other, from, reason, actor, knownFrom);
        }
    }

    /**
     * A break in series.
     *
     * @param unit the unit at which alone it is; null everywhere
     * @param starts the first day after it
     * @param takenBack when it was taken back, and why
     */
    public record Break(
            UUID id,
            @Nullable UUID unit,
            @Nullable Wording unitName,
            LocalDate starts,
            String reason,
            String actor,
            Instant knownFrom,
            @Nullable Instant takenBack,
            @Nullable String takenBackReason) {

        public boolean stands() {
            return takenBack == null;
        }
    }

    /** The definition in force for a period that ends on this day: the latest that counts by then, else the first. */
    public Version inForce(LocalDate lastDay) {
        return inForce(versions, lastDay);
    }

    static Version inForce(List<Version> versions, LocalDate lastDay) {
        return versions.reversed().stream()
                .filter(each -> !each.from().isAfter(lastDay))
                .findFirst()
                .orElse(versions.getFirst());
    }

    /** The newest definition. */
    public Version newest() {
        return versions.getLast();
    }
}
