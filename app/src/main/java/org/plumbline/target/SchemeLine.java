package org.plumbline.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Scheme;

/**
 * A scheme as lists show it.
 *
 * @param versions the one that is in force last or will be, first
 * @param withdrawn the first day on which it judges no more; null while it stands
 * @param shipped whether it comes with the program and judges where nothing is prescribed
 */
public record SchemeLine(
        String code,
        List<Version> versions,
        @Nullable LocalDate withdrawn,
        @Nullable String reason,
        boolean shipped) {

    public SchemeLine {
        versions = List.copyOf(versions);
    }

    /**
     * A version of a scheme, which never changes.
     *
     * @param from the first day on which it judges; null for the one that ships
     * @param actor the post that registered it
     */
    public record Version(
            Scheme scheme,
            String file,
            @Nullable LocalDate from,
            @Nullable String decision,
            String actor,
            @Nullable Instant knownFrom) {}

    /** The version that was registered for the latest day. */
    public Version latest() {
        return versions.getFirst();
    }

    /**
     * What a document prescribes.
     *
     * @param scheme the code; null for the usual one again
     * @param takenBack when another prescription of the same day took its place; null while it stands
     */
    public record Ruling(
            UUID id,
            @Nullable String scheme,
            LocalDate from,
            @Nullable String decision,
            String actor,
            Instant knownFrom,
            @Nullable Instant takenBack) {}

    /** A document that prescribes a scheme. */
    public record Prescriber(UUID directive, String called, LocalDate from) {}
}
