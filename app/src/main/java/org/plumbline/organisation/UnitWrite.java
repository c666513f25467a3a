package org.plumbline.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** The writing half of {@link Units}: each deed in one transaction, by whoever may organise the units it names. */
@Component
class UnitWrite {

    private final Store store;
    private final UnitRead read;
    private final Reach reach;
    private final Founding founding;
    private final Changes changes;
    private final Lines lines;
    private final Reorganisation reorganisation;
    private final Decisions decisions;
    private final Upkeep upkeep;

    UnitWrite(
            Store store,
            UnitRead read,
            Reach reach,
            Founding founding,
            Changes changes,
            Lines lines,
            Reorganisation reorganisation,
            Decisions decisions,
            Upkeep upkeep) {
        this.store = store;
        this.read = read;
        this.reach = reach;
        this.founding = founding;
        this.changes = changes;
        this.lines = lines;
        this.reorganisation = reorganisation;
        this.decisions = decisions;
        this.upkeep = upkeep;
    }

    Receipt found(Scope scope, FoundUnit deed) {
        return store.write(scope, deed, knownAt -> founding.carryOut(scope, List.of(deed), null, knownAt));
    }

    Receipt foundAll(Scope scope, FoundUnits deed) {
        if (deed.units().isEmpty()) {
            throw new Refused("units", "organisation.no-units", Map.of());
        }
        var large = deed.units().size() >= Upkeep.MANY;
        var receipt = store.write(scope, deed, knownAt -> {
            founding.carryOut(scope, deed.units(), deed.id(), knownAt);
            if (large) {
                upkeep.count();
            }
        });
        if (large) {
            upkeep.clear();
        }
        return receipt;
    }

    Receipt rename(Scope scope, RenameUnit deed) {
        return store.write(scope, deed, knownAt -> {
            var unit = mine(scope, deed.unit());
            Changes.requireVersion(
                    unit, deed.edited(), Map.of("name", deed.name().original()));
            changes.rename(unit, deed.name(), deed.on());
            remember(deed.decision(), "RENAME", unit, deed.on(), knownAt);
        });
    }

    Receipt change(Scope scope, ChangeUnit deed) {
        return store.write(scope, deed, knownAt -> {
            var unit = mine(scope, deed.unit());
            Changes.requireVersion(unit, deed.edited(), deed.values());
            if (deed.tier() != null && read.tiers().stream().noneMatch(t -> t.tier() == deed.tier())) {
                throw new Refused(
                        "tier", "organisation.tier-unknown", Map.of("tier", deed.tier(), "unit", unit.name()));
            }
            changes.change(unit, deed);
        });
    }

    Receipt changeTraits(Scope scope, ChangeTraits deed) {
        return store.write(scope, deed, knownAt -> {
            var unit = mine(scope, deed.unit());
            Changes.requireVersion(unit, deed.edited(), deed.traits());
            changes.traits(scope, unit, deed);
        });
    }

    Receipt move(Scope scope, MoveUnit deed) {
        return store.write(scope, deed, knownAt -> {
            var unit = mine(scope, deed.unit());
            Changes.requireVersion(unit, deed.edited(), Map.of());
            var parent = parent(scope, deed.parent());
            var decision = deed.decision();
            lines.move(unit, parent, deed.line(), deed.on(), decision == null ? null : decision.id(), knownAt);
            changes.touch(unit);
            remember(decision, "MOVE", unit, deed.on(), knownAt);
        });
    }

    Receipt joinLine(Scope scope, JoinLine deed) {
        return store.write(scope, deed, knownAt -> {
            requireLine(deed.line());
            var unit = mine(scope, deed.unit());
            Changes.requireVersion(unit, deed.edited(), Map.of());
            lines.join(unit, parent(scope, deed.parent()), deed, knownAt);
            changes.touch(unit);
        });
    }

    Receipt leaveLine(Scope scope, LeaveLine deed) {
        return store.write(scope, deed, knownAt -> {
            var unit = mine(scope, deed.unit());
            Changes.requireVersion(unit, deed.edited(), Map.of());
            lines.leave(unit, deed, knownAt);
            changes.touch(unit);
        });
    }

    Receipt reorganise(Scope scope, Reorganise deed) {
        var receipt = store.write(scope, deed, knownAt -> {
            decisions.keep(deed.decision());
            reorganisation.carryOut(scope, deed, knownAt);
        });
        if (deed.steps().stream().anyMatch(Reorganise.AbolishTier.class::isInstance)) {
            upkeep.clear();
        }
        return receipt;
    }

    Receipt defineTier(Scope scope, DefineTier deed) {
        Definitions.requireEverything(scope);
        return store.write(scope, deed, knownAt -> changes.defineTier(deed));
    }

    Receipt defineLine(Scope scope, DefineLine deed) {
        Definitions.requireEverything(scope);
        if (deed.line() == Line.MAIN) {
            throw new Refused("line", "organisation.main-line", Map.of());
        }
        return store.write(scope, deed, knownAt -> changes.defineLine(deed));
    }

    /** A single move or renaming enters the succession if a decision ordered it. */
    private void remember(@Nullable Decision decision, String kind, Unit unit, LocalDate on, Instant knownAt) {
        if (decision != null) {
            decisions.keep(decision);
            changes.remember(kind, decision.id(), unit.node(), on, knownAt);
        }
    }

    /** The unit as it is when nobody else changes it. */
    private Unit mine(Scope scope, UUID id) {
        store.alone(id);
        var unit = read.find(id).orElseThrow(() -> new Absent("unit", id));
        reach.require(scope, Ability.ORGANISE, unit.node());
        return unit;
    }

    private @Nullable Unit parent(Scope scope, @Nullable UUID id) {
        if (id == null) {
            if (!scope.everything()) {
                throw new NotAllowed(Ability.ORGANISE);
            }
            return null;
        }
        var unit = read.find(id)
                .orElseThrow(() ->
                        new Refused(List.of(Problem.at("parent", "organisation.unit-unknown", Map.of("unit", id)))));
        reach.require(scope, Ability.ORGANISE, unit.node());
        return unit;
    }

    private void requireLine(int line) {
        if (read.lines().stream().noneMatch(l -> l.line() == line)) {
            throw new Refused("line", "organisation.line-unknown", Map.of("line", line));
        }
    }
}
