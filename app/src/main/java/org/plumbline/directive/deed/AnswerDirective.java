package org.plumbline.directive.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit says how it takes the directive up. A second answer of the same day corrects the first. */
public record AnswerDirective(
        UUID directive,
        UUID unit,
        AnswerKind kind,
        @Nullable UUID document,
        @Nullable String reason,
        LocalDate answered)
        implements DirectiveDeed {

    @Override
    public String happening() {
        return "directive-answered";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
