package org.plumbline.supplement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.FileState;
import org.plumbline.kernel.Wording;
import org.plumbline.supplement.deed.About;
import org.plumbline.supplement.deed.Wants;
import org.plumbline.web.AskedFor;

/**
 * A request for supplement as it stands.
 *
 * @param subject how the record is called: the indicator of a figure or line, the title of an assignment
 * @param left working days of the unit until the day on which it is due, fewer than none once that has passed
 */
public record Supplement(
        UUID id,
        About about,
        UUID record,
        @Nullable UUID line,
        Wording subject,
        UUID unit,
        @JsonIgnore int node,
        Wording unitName,
        UUID office,
        @JsonIgnore int officeNode,
        Wording officeName,
        Wants wants,
        String words,
        LocalDate asked,
        LocalDate due,
        int left,
        Stage stage,
        int times,
        @Nullable LocalDate answered) {

    /** Where it stands in its loop. */
    public enum Stage {
        /** The unit has to answer. */
        ASKED,
        /** The office has to look at the answer. */
        ANSWERED,
        /** The office took the answer. */
        TAKEN,
        /** The office does not ask any more. */
        WITHDRAWN;

        public boolean isOpen() {
            return this == ASKED || this == ANSWERED;
        }
    }

    /** Whether the unit has let its day pass: a clock that stands still is never late. */
    public boolean isLate(LocalDate today) {
        return stage == Stage.ASKED && today.isAfter(due);
    }

    /** Where its record is seen. */
    @JsonIgnore
    public String recordAddress() {
        return switch (about) {
            case FIGURE -> "/figures/" + record;
            case PROGRESS -> "/assignments/" + record;
            case LINE -> "/rounds/" + record + "/units/" + unit;
        };
    }

    /** Where it is seen itself. */
    @JsonIgnore
    public String address() {
        return "/supplements/" + id;
    }

    /** As lists of all modules show it. */
    public AskedFor.Request row() {
        return new AskedFor.Request(
                address(), subject, unitName, officeName, wants.name(), words, due, left, stage.name());
    }

    /** A step of it. */
    public record Step(
            UUID id,
            String kind,
            @Nullable String words,
            @Nullable LocalDate due,
            LocalDate on,
            String actor,
            Instant knownFrom,
            List<File> files) {

        public Step {
            files = List.copyOf(files);
        }
    }

    /** A file that came with an answer. */
    public record File(UUID id, String name, String mediaType, long size, String sha256, FileState state) {}

    /** The same with the working days that are left. */
    Supplement leaving(int days) {
        return new Supplement(
                id,
                about,
                record,
                line,
                subject,
                unit,
                node,
                unitName,
                office,
                officeNode,
                officeName,
                wants,
                words,
                asked,
                due,
                days,
                stage,
                times,
                answered);
    }
}
