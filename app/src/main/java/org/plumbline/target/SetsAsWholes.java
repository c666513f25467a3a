package org.plumbline.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.plumbline.indicator.Cut;
import org.plumbline.indicator.PartList;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.UnitSets;
import org.springframework.stereotype.Component;

/** Promises on a named set of units as a whole: a cut of the unit's series, made of the members' figures. */
@Component
class SetsAsWholes {

    private final UnitSets sets;
    private final PartList parts;

    SetsAsWholes(UnitSets sets, PartList parts) {
        this.sets = sets;
        this.parts = parts;
    }

    /** Whether the set that a cut names is there, and some of its units stand under the unit of the promise. */
    void check(Scope scope, Cut cut, Places.Site site, LocalDate on, List<Problem> problems) {
        var named = cut.groups().get(Cut.SET);
        if (named == null) {
            return;
        }
        var set = cut.set()
                .filter(id -> id.toString().equals(named))
                .flatMap(id -> sets.find(scope, id))
                .orElse(null);
        if (set == null) {
            problems.add(Problem.at("cut", "derived.set-unknown"));
        } else if (!parts.sets(scope, site.node(), on).contains(set.id())) {
            problems.add(
                    Problem.at("cut", "derived.set-empty", Map.of("set", set.name(), "unit", site.name(), "day", on)));
        }
    }
}
