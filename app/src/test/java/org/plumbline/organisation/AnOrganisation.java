package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;

/** Makes units for tests in few words, each with a name of its own in this database. */
final class AnOrganisation {

    static final LocalDate START = LocalDate.parse("2020-01-01");

    private final Units units;
    private final Scope scope;

    AnOrganisation(Units units) {
        this(units, Scope.programme());
    }

    AnOrganisation(Units units, Scope scope) {
        this.units = units;
        this.scope = scope;
    }

    Unit root(String name) {
        return place(name, null, START);
    }

    Unit place(String name, @Nullable Unit parent) {
        return place(name, parent, START);
    }

    Unit place(String name, @Nullable Unit parent, LocalDate founded) {
        return found(FoundUnit.place(Ids.next(), null, null, id(parent), vi(name), founded));
    }

    Unit placeOfTier(String name, Unit parent, short tier) {
        return found(FoundUnit.place(Ids.next(), null, tier, id(parent), vi(name), START));
    }

    Unit body(String name, UnitKind kind, Unit place) {
        return found(FoundUnit.body(Ids.next(), null, kind, place.id().value(), vi(name), START));
    }

    Unit placeWithTraits(String name, Unit parent, Map<String, String> traits) {
        return found(new FoundUnit(
                Ids.next(), null, UnitKind.PLACE, null, id(parent), null, vi(name), null, START, null, traits, null));
    }

    Unit found(FoundUnit deed) {
        units.found(scope, deed);
        return units.get(scope, deed.id());
    }

    Unit again(Unit unit) {
        return units.get(scope, unit.id().value());
    }

    static Wording vi(String name) {
        return Wording.of("vi", name);
    }

    static @Nullable UUID id(@Nullable Unit unit) {
        return unit == null ? null : unit.id().value();
    }

    static Reorganise onDay(LocalDate day, Reorganise.Step... steps) {
        return new Reorganise(Ids.next(), "Resolution 1/NQ", null, day, java.util.List.of(steps));
    }
}
