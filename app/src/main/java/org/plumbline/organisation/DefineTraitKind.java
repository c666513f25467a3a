package org.plumbline.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/**
 * Defines a kind of trait; said again, it changes it.
 *
 * @param edited the version that was edited; 0 for a new kind; null to write over whatever is there
 */
public record DefineTraitKind(
        UUID id,
        @Nullable Integer edited,
        String code,
        Wording name,
        TraitKind.Shape shape,
        @Nullable Wording measure,
        int decimals,
        List<TraitKind.Choice> choices,
        int rank,
        boolean offered)
        implements Deed {

    public DefineTraitKind {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    @Override
    public String happening() {
        return "trait-kind-defined";
    }

    @Override
    public UUID about() {
        return id;
    }
}
