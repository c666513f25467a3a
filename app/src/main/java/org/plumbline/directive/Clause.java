package org.plumbline.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.kernel.Wording;

/**
 * A clause as it stands now, or as it was known to stand.
 *
 * @param depth how far below the top of the document it stands; 0 at the top
 * @param lead the leading unit, if one is named and in the reader's sight
 */
public record Clause(
        UUID id,
        String path,
        @Nullable UUID parent,
        int depth,
        ClauseKind kind,
        boolean asks,
        Wording wording,
        @Nullable LocalDate horizon,
        @Nullable LocalDate due,
        @Nullable Lead lead,
        List<Lead> coOrdinating,
        int rowVersion) {

    public Clause {
        coOrdinating = List.copyOf(coOrdinating);
    }

    /** A unit that leads or co-ordinates; the name is null when it is out of the reader's sight. */
    public record Lead(@Nullable UUID id, @Nullable Wording name) {}

    Clause at(int newDepth) {
        return new Clause(
                id, path, parent, newDepth, kind, asks, wording, horizon, due, lead, coOrdinating, rowVersion);
    }
}
