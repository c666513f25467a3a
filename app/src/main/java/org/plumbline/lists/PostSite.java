package org.plumbline.lists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * A post that a workbook names: known already, or first created by it.
 *
 * @param seats the bodies for a time in which it sits, as files name them
 */
record PostSite(
        UUID id,
        boolean isNew,
        @Nullable String code,
        Site unit,
        Wording name,
        LocalDate founded,
        LocalDate ceased,
        @Nullable String holder,
        String seats) {

    String ref() {
        return code == null ? id.toString() : code;
    }
}
