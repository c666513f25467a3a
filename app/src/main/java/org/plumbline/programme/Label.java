package org.plumbline.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * A label that gathers assignments of many directives, such as an emulation movement.
 *
 * @param owner the unit to which it belongs; null for the whole installation
 * @param ended the day from which no more assignments get it
 */
public record Label(
        UUID id,
        String code,
        Wording name,
        @Nullable UUID owner,
        @Nullable Wording ownerName,
        @Nullable LocalDate ended,
        int rowVersion) {

    public boolean isEndedOn(LocalDate day) {
        return ended != null && !ended.isAfter(day);
    }
}
