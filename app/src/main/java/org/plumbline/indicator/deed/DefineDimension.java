package org.plumbline.indicator.deed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * Defines a dimension by which figures are cut, with its groups; said again, it changes it.
 *
 * @param edited the version that was edited; 0 for a new one; null to write over whatever is there
 */
public record DefineDimension(
        UUID id, @Nullable Integer edited, String code, Wording name, List<Group> groups, int rank, boolean offered)
        implements IndicatorDeed {

    public DefineDimension {
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** One group of a dimension: counts of it, never records of persons. */
    public record Group(String code, Wording name) {}

    @Override
    public String happening() {
        return "dimension-defined";
    }

    @Override
    public UUID about() {
        return id;
    }
}
