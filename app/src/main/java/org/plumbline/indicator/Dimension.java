package org.plumbline.indicator;

import java.util.List;
import java.util.Optional;
import org.plumbline.indicator.deed.DefineDimension;
import org.plumbline.kernel.Wording;

/** A dimension by which figures are cut, with its groups in their order. */
public record Dimension(
        String code, Wording name, List<DefineDimension.Group> groups, int rank, boolean offered, int rowVersion) {

    public Dimension {
        groups = List.copyOf(groups);
    }

    public Optional<DefineDimension.Group> group(String code) {
        return groups.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
