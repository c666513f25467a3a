package org.plumbline.directive.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.springframework.modulith.NamedInterface;

/**
 * One answer offered for what was typed.
 *
 * @param mark a unit's code or a document's symbol
 * @param above the unit above, or the issuer
 * @param day the last day of a unit that ended, or the day of issue
 */
@NamedInterface("forms")
public record Choice(
        UUID id,
        @Nullable String mark,
        Wording name,
        @Nullable Wording above,
        @Nullable LocalDate day) {

    /** What goes into a text field for it: the mark if there is one, else the name. */
    public String text() {
        return mark == null ? name.original() : mark;
    }
}
