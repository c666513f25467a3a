package org.plumbline.target.deed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prescribes by which scheme the targets under a document are judged from a day on; what was prescribed for the days before stays.
 *
 * @param scheme its code; null for the usual one again
 * @param from the first day that is judged by it
 * @param decision where it is prescribed: the clause or the decision
 */
public record PrescribeScheme(
        UUID id,
        UUID directive,
        @Nullable String scheme,
        LocalDate from,
        @Nullable String decision) implements SchemeDeed {

    @Override
    public String happening() {
        return "scheme-prescribed";
    }

    @Override
    public UUID about() {
        return directive;
    }
}
