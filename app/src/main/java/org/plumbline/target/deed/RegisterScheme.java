package org.plumbline.target.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registers a version of a scheme as its file says it; it stays as it is.
 *
 * @param file the whole text of the file, which names its code, version and issuer
 * @param from the first day on which this version judges, wherever its scheme is prescribed
 * @param decision the decision by which it was issued
 */
public record RegisterScheme(
        UUID id, String file, LocalDate from, @Nullable String decision) implements SchemeDeed {

    @Override
    public String happening() {
        return "scheme-registered";
    }

    @Override
    public UUID about() {
        return id;
    }
}
