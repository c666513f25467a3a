package org.plumbline.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;

/** Decides whether units can be founded as given, and works out their places and their levels. Pure. */
final class NewUnits {

    private final Map<UUID, FoundUnit> own = new HashMap<>();
    private final Map<UUID, Known> known;
    private final Map<UUID, Integer> levels = new HashMap<>();

    private NewUnits(List<FoundUnit> units, Map<UUID, Known> known) {
        this.known = known;
        units.forEach(unit -> own.put(unit.id(), unit));
    }

    /** A unit that was there before, as far as founding under it needs. */
    record Known(UUID id, int node, UnitKind kind, @Nullable UUID place, Life life, Wording name) {}

    static NewUnits decide(
            List<FoundUnit> units, Map<UUID, Known> known, Collection<Short> tiers, Set<String> codesTaken) {
        var decided = new NewUnits(units, known);
        var problems = new ArrayList<Problem>();
        var codes = new HashSet<>(codesTaken);
        for (var unit : units) {
            if (known.containsKey(unit.id())) {
                problems.add(Problem.at("id", "organisation.id-taken", Map.of("id", unit.id())));
                continue;
            }
            decided.check(unit, problems);
            if (unit.code() != null && !codes.add(unit.code())) {
                problems.add(Problem.at("code", "organisation.code-taken", Map.of("code", unit.code())));
            }
            if (unit.tier() != null && !tiers.contains(unit.tier())) {
                problems.add(Problem.at(
                        "tier", "organisation.tier-unknown", Map.of("tier", unit.tier(), "unit", unit.name())));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return decided;
    }

    /** The place whose body the unit is: as given, else its parent, else its parent's place. Null for a place. */
    @Nullable
    UUID bodyOf(FoundUnit unit) {
        if (unit.kind() == UnitKind.PLACE) {
            return null;
        }
        return unit.bodyOf() != null ? unit.bodyOf() : placeOf(unit.parent());
    }

    /** How many units of the same founding stand above it. */
    int level(FoundUnit unit) {
        var level = levels.get(unit.id());
        if (level == null) {
            var parent = unit.parent() == null ? null : own.get(unit.parent());
            level = parent == null ? 0 : level(parent) + 1;
            levels.put(unit.id(), level);
        }
        return level;
    }

    private void check(FoundUnit unit, List<Problem> problems) {
        if (!unit.life().from().isBefore(unit.life().to())) {
            problems.add(Problem.at(
                    "ceased",
                    "organisation.ceased-before-founded",
                    Map.of(
                            "unit",
                            unit.name(),
                            "founded",
                            unit.founded(),
                            "ceased",
                            unit.life().to())));
            return;
        }
        if (unit.kind() == UnitKind.PLACE && unit.bodyOf() != null) {
            problems.add(Problem.at("bodyOf", "organisation.place-is-no-body", Map.of("unit", unit.name())));
        }
        if (unit.kind() != UnitKind.PLACE && unit.parent() == null) {
            problems.add(Problem.at("parent", "organisation.body-needs-place", Map.of("unit", unit.name())));
            return;
        }
        if (unit.parent() != null) {
            under(unit, unit.parent(), "parent", problems);
        }
        if (unit.bodyOf() != null && !unit.bodyOf().equals(unit.parent())) {
            under(unit, unit.bodyOf(), "bodyOf", problems);
        }
    }

    private void under(FoundUnit unit, UUID above, String field, List<Problem> problems) {
        var mine = own.get(above);
        var there = known.get(above);
        if (mine == null && there == null) {
            problems.add(Problem.at(field, "organisation.unit-unknown", Map.of("unit", above)));
            return;
        }
        var name = mine != null ? mine.name() : Objects.requireNonNull(there).name();
        var life = mine != null ? mine.life() : Objects.requireNonNull(there).life();
        if (standsUnder(above, unit.id())) {
            problems.add(Problem.at(
                    field,
                    "organisation.own-child",
                    Map.of("unit", unit.name(), "parent", name, "day", unit.founded())));
        } else if (!life.includes(unit.life())) {
            problems.addAll(Tree.outside(unit.name(), unit.life(), name, life).problems());
        }
    }

    /** Whether following the parents within the same founding leads from one unit to another, or round in a circle. */
    private boolean standsUnder(UUID from, UUID wanted) {
        var seen = new HashSet<UUID>();
        var at = own.get(from);
        while (at != null) {
            if (at.id().equals(wanted) || !seen.add(at.id())) {
                return true;
            }
            at = at.parent() == null ? null : own.get(at.parent());
        }
        return false;
    }

    private @Nullable UUID placeOf(@Nullable UUID unit) {
        if (unit == null) {
            return null;
        }
        var mine = own.get(unit);
        if (mine != null) {
            return mine.kind() == UnitKind.PLACE ? unit : bodyOf(mine);
        }
        var there = known.get(unit);
        return there == null || there.kind() == UnitKind.PLACE ? unit : there.place();
    }
}
