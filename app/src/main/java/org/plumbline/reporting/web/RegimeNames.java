package org.plumbline.reporting.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.Regime;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** The names of those of whom regimes ask figures, as far as the reader sees them. */
@Component
class RegimeNames {

    private final Units units;
    private final UnitSets sets;

    RegimeNames(Units units, UnitSets sets) {
        this.units = units;
        this.sets = sets;
    }

    /** The units that a regime names in any of its versions. */
    Map<UUID, Wording> units(Visit visit, Regime regime) {
        var names = new HashMap<UUID, Wording>();
        regime.versions().stream()
                .flatMap(each -> each.text().asked().stream())
                .map(Asked::unit)
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(each -> units.find(visit.scope(), each).ifPresent(found -> names.put(each, found.name())));
        return names;
    }

    Map<UUID, Wording> sets(Visit visit) {
        var names = new HashMap<UUID, Wording>();
        sets.all(visit.scope()).forEach(each -> names.put(each.id(), each.name()));
        return names;
    }

    Map<Short, Wording> tiers(Visit visit) {
        var names = new HashMap<Short, Wording>();
        units.tiers(visit.scope()).forEach(each -> names.put(each.tier(), each.name()));
        return names;
    }
}
