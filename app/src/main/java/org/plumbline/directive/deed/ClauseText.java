package org.plumbline.directive.deed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * One clause as the document has it.
 *
 * @param path its number in the document, for example {@code 3.2}
 * @param parent the clause above it in the same document
 * @param asks whether it asks for action: only such clauses count in coverage
 * @param horizon the day up to which an objective or vision looks
 * @param upper clauses of documents above that this one carries out
 */
public record ClauseText(
        UUID id,
        String path,
        @Nullable UUID parent,
        ClauseKind kind,
        boolean asks,
        Wording wording,
        @Nullable LocalDate horizon,
        @Nullable UUID lead,
        List<UUID> coOrdinating,
        @Nullable LocalDate due,
        List<UUID> upper) {

    public ClauseText {
        path = path.strip();
        coOrdinating = coOrdinating == null ? List.of() : List.copyOf(coOrdinating);
        upper = upper == null ? List.of() : List.copyOf(upper);
    }

    /** A clause with its number, kind and wording only. */
    public static ClauseText of(UUID id, String path, ClauseKind kind, boolean asks, Wording wording) {
        return new ClauseText(id, path, null, kind, asks, wording, null, null, List.of(), null, List.of());
    }

    /** The same under another clause. */
    public ClauseText under(UUID above) {
        return new ClauseText(id, path, above, kind, asks, wording, horizon, lead, coOrdinating, due, upper);
    }

    /** The same with the unit that leads it. */
    public ClauseText ledBy(UUID unit) {
        return new ClauseText(id, path, parent, kind, asks, wording, horizon, unit, coOrdinating, due, upper);
    }

    /** The same as carrying out clauses of documents above. */
    public ClauseText from(UUID... above) {
        return new ClauseText(id, path, parent, kind, asks, wording, horizon, lead, coOrdinating, due, List.of(above));
    }
}
