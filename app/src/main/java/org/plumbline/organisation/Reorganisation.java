package org.plumbline.organisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.springframework.stereotype.Component;

/** Carries out the steps of a reorganisation in their order. Runs inside a writing transaction. */
@Component
class Reorganisation {

    private final UnitRead read;
    private final Reach reach;
    private final Founding founding;
    private final Changes changes;
    private final Lines lines;
    private final Heirs heirs;

    Reorganisation(UnitRead read, Reach reach, Founding founding, Changes changes, Lines lines, Heirs heirs) {
        this.read = read;
        this.reach = reach;
        this.founding = founding;
        this.changes = changes;
        this.lines = lines;
        this.heirs = heirs;
    }

    void carryOut(Scope scope, Reorganise deed, Instant knownAt) {
        if (deed.steps().isEmpty()) {
            throw new Refused("steps", "organisation.no-steps", Map.of("decision", deed.reference()));
        }
        lines.begin();
        var merging = new LinkedHashMap<Integer, Heirs.Heir>();
        for (var step : deed.steps()) {
            if (!(step instanceof Reorganise.Merge)) {
                mergeAll(deed, merging, knownAt);
            }
            switch (step) {
                case Reorganise.Found found -> founding.carryOut(scope, found.units(), deed.id(), knownAt);
                case Reorganise.Merge merge -> merge(scope, deed, merge, merging, knownAt);
                case Reorganise.Split split -> split(scope, deed, split, knownAt);
                case Reorganise.Abolish abolish -> abolish(scope, deed, abolish, knownAt);
                case Reorganise.AbolishTier tier -> abolishTier(scope, deed, tier, knownAt);
                case Reorganise.Move move -> {
                    var unit = mine(scope, "unit", move.unit());
                    var parent = mine(scope, "parent", move.parent());
                    lines.move(unit, parent, Line.MAIN, deed.on(), deed.id(), knownAt);
                    changes.touch(unit);
                    changes.remember("MOVE", deed.id(), unit.node(), deed.on(), knownAt);
                }
                case Reorganise.Rename rename -> {
                    var unit = mine(scope, "unit", rename.unit());
                    changes.rename(unit, rename.name(), deed.on());
                    changes.remember("RENAME", deed.id(), unit.node(), deed.on(), knownAt);
                }
            }
        }
        mergeAll(deed, merging, knownAt);
    }

    /** Mergers that follow one another are carried out together, as long as none builds on another's result. */
    private void mergeAll(Reorganise deed, Map<Integer, Heirs.Heir> merging, Instant knownAt) {
        if (!merging.isEmpty()) {
            heirs.replace("MERGE", deed.id(), List.copyOf(merging.values()), deed.on(), knownAt);
            merging.clear();
        }
    }

    private void merge(
            Scope scope, Reorganise deed, Reorganise.Merge merge, Map<Integer, Heirs.Heir> merging, Instant knownAt) {
        var successor = living(scope, "successor", merge.successor(), deed.on());
        var predecessors = merge.predecessors().stream()
                .distinct()
                .filter(id -> !id.equals(merge.successor()))
                .map(id -> living(scope, "predecessors", id, deed.on()))
                .toList();
        if (predecessors.isEmpty()) {
            throw new Refused("predecessors", "organisation.no-predecessor", Map.of("successor", successor.name()));
        }
        var nodes = predecessors.stream().map(Unit::node).collect(Collectors.toSet());
        var dependent = merging.containsKey(successor.node())
                || nodes.stream().anyMatch(merging::containsKey)
                || merging.values().stream().map(Heirs.Heir::heir).anyMatch(nodes::contains);
        if (dependent) {
            mergeAll(deed, merging, knownAt);
            merge(scope, deed, merge, merging, knownAt);
            return;
        }
        predecessors.forEach(p -> merging.put(p.node(), new Heirs.Heir(p.node(), successor.node())));
    }

    private void abolish(Scope scope, Reorganise deed, Reorganise.Abolish abolish, Instant knownAt) {
        var unit = living(scope, "unit", abolish.unit(), deed.on());
        if (abolish.unit().equals(abolish.successor())) {
            throw new Refused("successor", "organisation.own-successor", Map.of("unit", unit.name()));
        }
        var successor = abolish.successor() == null
                ? null
                : living(scope, "successor", abolish.successor(), deed.on()).node();
        heirs.replace("ABOLISH", deed.id(), List.of(new Heirs.Heir(unit.node(), successor)), deed.on(), knownAt);
    }

    private void abolishTier(Scope scope, Reorganise deed, Reorganise.AbolishTier step, Instant knownAt) {
        var within = step.within() == null ? null : mine(scope, "within", step.within());
        if (within == null && !scope.everything()) {
            throw new Refused("within", "organisation.within-needed", Map.of());
        }
        var inherit = heirs.ofTier(step.tier(), within == null ? null : within.node(), deed.on());
        if (inherit.isEmpty()) {
            throw new Refused("tier", "organisation.tier-empty", Map.of("tier", step.tier(), "on", deed.on()));
        }
        heirs.replace("ABOLISH_TIER", deed.id(), inherit, deed.on(), knownAt);
    }

    private void split(Scope scope, Reorganise deed, Reorganise.Split split, Instant knownAt) {
        var unit = living(scope, "predecessor", split.predecessor(), deed.on());
        requireWeights(unit, split.shares());
        Set<UUID> names = new LinkedHashSet<>(
                split.shares().stream().map(Reorganise.Share::successor).toList());
        var successors = new TreeMap<UUID, Unit>();
        names.forEach(id -> successors.put(id, living(scope, "shares", id, deed.on())));
        var shares = split.shares().stream()
                .map(s -> new Heirs.Share(node(successors, s.successor()), s.weightName(), s.weight()))
                .toList();
        var moves = new ArrayList<Heirs.Heir>();
        split.children().forEach((child, successor) -> {
            if (!successors.containsKey(successor)) {
                throw new Refused("children", "organisation.child-elsewhere", Map.of("unit", unit.name()));
            }
            moves.add(new Heirs.Heir(mine(scope, "children", child).node(), node(successors, successor)));
        });
        heirs.split(deed.id(), unit, shares, moves, deed.on(), knownAt);
    }

    private static int node(Map<UUID, Unit> successors, UUID id) {
        return Objects.requireNonNull(successors.get(id)).node();
    }

    /** The weights under each name sum to exactly 1. */
    static void requireWeights(Unit unit, List<Reorganise.Share> shares) {
        if (shares.isEmpty()) {
            throw new Refused("shares", "organisation.no-successor", Map.of("unit", unit.name()));
        }
        var sums = new TreeMap<String, BigDecimal>();
        shares.forEach(s -> sums.merge(s.weightName(), s.weight(), BigDecimal::add));
        sums.forEach((name, sum) -> {
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                throw new Refused(
                        "shares",
                        "organisation.weights-do-not-sum",
                        Map.of(
                                "unit",
                                unit.name(),
                                "weight",
                                name,
                                "sum",
                                sum.toPlainString(),
                                "missing",
                                BigDecimal.ONE.subtract(sum).toPlainString()));
            }
        });
        shares.forEach(s -> {
            if (s.weight().signum() <= 0) {
                throw new Refused(
                        "shares",
                        "organisation.weight-positive",
                        Map.of("weight", s.weight().toPlainString()));
            }
        });
    }

    private Unit living(Scope scope, String field, UUID id, LocalDate on) {
        var unit = mine(scope, field, id);
        Lives.require(field, unit, on);
        return unit;
    }

    /** A unit that the scope may change; one it does not see is answered like one that is not there. */
    private Unit mine(Scope scope, String field, @Nullable UUID id) {
        var unit = read.find(id)
                .orElseThrow(() -> new Refused(field, "organisation.unit-unknown", Map.of("unit", String.valueOf(id))));
        reach.require(scope, Ability.ORGANISE, unit.node());
        return unit;
    }
}
