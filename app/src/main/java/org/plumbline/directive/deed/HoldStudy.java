package org.plumbline.directive.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit records a session at which the document was studied, with counts by category. */
public record HoldStudy(
        UUID id,
        UUID directive,
        UUID unit,
        LocalDate held,
        StudyForm form,
        int sites,
        @Nullable String contents,
        List<Attendance> counts,
        List<UUID> alsoFor)
        implements DirectiveDeed {

    public HoldStudy {
        counts = counts == null ? List.of() : List.copyOf(counts);
        alsoFor = alsoFor == null ? List.of() : List.copyOf(alsoFor);
    }

    @Override
    public String happening() {
        return "study-held";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
