package org.plumbline.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.indicator.deed.DefineDimension;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.UnitSets;
import org.springframework.stereotype.Component;

/** By what series are cut: the dimensions that were defined, and named sets of units as a whole. */
@Component
public class Dimensions {

    private final Measures measures;
    private final UnitSets sets;

    Dimensions(Measures measures, UnitSets sets) {
        this.measures = measures;
        this.sets = sets;
    }

    /** All by code; a named set is a group by its identifier. */
    public Map<String, Dimension> of(Scope scope) {
        var all = new LinkedHashMap<>(measures.dimensions(scope));
        var groups = sets.all(scope).stream()
                .map(set -> new DefineDimension.Group(set.id().toString(), set.name()))
                .toList();
        all.put(Cut.SET, new Dimension(Cut.SET, Wording.of("en", "Set"), groups, 0, false, 1));
        return all;
    }
}
