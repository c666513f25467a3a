package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What became of units: which went into which others, which were divided, which moved under others. Days are those on which a change holds
 * for the first time; units are numbers.
 */
public final class Lineage {

    private final NavigableMap<LocalDate, List<Step>> days = new TreeMap<>();
    private final Map<Integer, LocalDate> founded;

    /**
     * @param steps what happened, in any order
     * @param founded the first day of units; one that is not named was always there
     */
    public Lineage(Collection<Step> steps, Map<Integer, LocalDate> founded) {
        steps.forEach(
                step -> days.computeIfAbsent(step.on, any -> new ArrayList<>()).add(step));
        this.founded = Map.copyOf(founded);
    }

    /**
     * What became of one unit on a day.
     *
     * @param order when it was done among the others of the same day
     * @param above the units that it stood under before
     * @param into where it went: into one unit whole, or into several by weights; itself among them where it goes on, and alone where it
     *     only moved; empty where nothing follows it
     */
    public record Step(int unit, LocalDate on, int order, Set<Integer> above, List<Into> into) {

        public Step {
            above = Set.copyOf(above);
            into = List.copyOf(into);
        }
    }

    /**
     * Where a unit went.
     *
     * @param weights how much of it by the names of what was weighed; empty where it is the only one
     * @param above the units that the successor stands under from then on
     */
    public record Into(int unit, Map<String, BigDecimal> weights, Set<Integer> above) {

        public Into {
            weights = Map.copyOf(weights);
            above = Set.copyOf(above);
        }
    }

    /**
     * Of which units of earlier days a unit consists, as it is on a day: by the day from which on that holds. After that day the unit
     * stands alone, up to the day on which it changes again.
     *
     * @param weight by what divided units are apportioned; null to leave them undivided
     */
    Ancestry of(int unit, LocalDate day, @Nullable String weight) {
        var shares = Map.of(unit, Share.WHOLE);
        var until = new TreeMap<LocalDate, Map<Integer, Share>>();
        for (var each : days.headMap(day, true).descendingMap().entrySet()) {
            var before = new Day(each.getKey(), each.getValue(), shares, weight).before();
            if (!before.equals(shares)) {
                until.put(each.getKey(), shares);
                shares = before;
            }
        }
        until.put(LocalDate.MIN, shares);
        return new Ancestry(until, changes(days.tailMap(day, false), unit));
    }

    /** By what a unit's division on a day can be apportioned: the names that each of its parts has a weight of. */
    Set<String> weights(int unit, LocalDate on) {
        var names = new TreeSet<String>();
        for (var step : days.getOrDefault(on, List.of())) {
            if (step.unit == unit && step.into.size() > 1) {
                names.addAll(step.into.getFirst().weights.keySet());
                step.into.forEach(into -> names.retainAll(into.weights.keySet()));
            }
        }
        return names;
    }

    /** The first day on which a unit is no longer what it was. */
    private static @Nullable LocalDate changes(NavigableMap<LocalDate, List<Step>> later, int unit) {
        for (var each : later.entrySet()) {
            if (each.getValue().stream().anyMatch(step -> changes(step, unit))) {
                return each.getKey();
            }
        }
        return null;
    }

    /** Whether ground came into a unit, or left it; what stays inside of it changes nothing. */
    private static boolean changes(Step step, int unit) {
        var inside = step.unit == unit || step.above.contains(unit);
        if (step.into.isEmpty()) {
            return step.unit == unit;
        }
        var stays = step.into.stream()
                .filter(into -> into.unit == unit || into.above.contains(unit))
                .count();
        return inside ? stays < step.into.size() : stays > 0;
    }

    /**
     * Of what a unit consists, by days.
     *
     * @param from the shares by the day from which on they hold, the earliest day of all included
     * @param changes the day after the one asked for on which the unit changes again; null for never
     */
    record Ancestry(
            NavigableMap<LocalDate, Map<Integer, Share>> from,
            @Nullable LocalDate changes) {

        Map<Integer, Share> on(LocalDate day) {
            return from.floorEntry(day).getValue(); // there is one of the earliest day
        }

        boolean isPast(LocalDate day) {
            return changes != null && !day.isBefore(changes);
        }

        /** The days on which it came to consist of other units, each with those that went into it then. */
        SortedMap<LocalDate, List<Integer>> days() {
            var days = new TreeMap<LocalDate, List<Integer>>();
            from.tailMap(LocalDate.MIN, false).forEach((day, parts) -> {
                var before = new TreeSet<>(from.lowerEntry(day).getValue().keySet());
                before.removeAll(parts.keySet());
                days.put(day, List.copyOf(before));
            });
            return days;
        }
    }

    /**
     * One day, taken back. What a unit is part of before is what its successors are part of after, directly or through a unit that they
     * stand under, less what it is part of already through those that it stood under before.
     */
    private final class Day {

        private final LocalDate on;
        private final Map<Integer, Share> after;
        private final @Nullable String weight;
        private final Map<Integer, List<Step>> steps = new HashMap<>();
        private final Map<Integer, Share> before = new HashMap<>();

        Day(LocalDate on, List<Step> all, Map<Integer, Share> after, @Nullable String weight) {
            this.on = on;
            this.after = after;
            this.weight = weight;
            all.stream()
                    .sorted(Comparator.comparingInt(Step::order))
                    .forEach(step -> steps.computeIfAbsent(step.unit, any -> new ArrayList<>())
                            .add(step));
        }

        Map<Integer, Share> before() {
            var all = new HashSet<>(after.keySet());
            all.addAll(steps.keySet());
            var shares = new TreeMap<Integer, Share>();
            for (var unit : all) {
                var share = before(unit);
                if (!share.isNone()) {
                    shares.put(unit, share);
                }
            }
            return shares;
        }

        private Share before(int unit) {
            var known = before.get(unit);
            if (known == null) {
                known = takenBack(unit);
                before.put(unit, known);
            }
            return known;
        }

        private Share takenBack(int unit) {
            var first = founded.get(unit);
            if (first != null && !first.isBefore(on)) {
                return Share.NONE;
            }
            var own = steps.get(unit);
            if (own == null) {
                return after.getOrDefault(unit, Share.NONE);
            }
            if (own.getFirst().into.isEmpty()) {
                return Share.NONE;
            }
            var share = place(own.getFirst());
            for (var above : own.getFirst().above) {
                share = share.minus(before(above));
            }
            return share;
        }

        /** What the ground of a unit is part of, once this was done. */
        private Share place(Step step) {
            if (step.into.isEmpty()) {
                return inside(step.above);
            }
            var places = step.into.stream().map(into -> place(into, step.order)).toList();
            if (places.size() == 1 || places.stream().allMatch(places.getFirst()::isSame)) {
                return places.getFirst();
            }
            if (weight == null || !step.into.stream().allMatch(into -> into.weights.containsKey(weight))) {
                return Share.unknown(step.unit, on);
            }
            var sum = Share.NONE;
            for (var i = 0; i < places.size(); i++) {
                sum = sum.plus(places.get(i)
                        .times(Objects.requireNonNull(step.into.get(i).weights.get(weight))));
            }
            return sum;
        }

        private Share place(Into into, int order) {
            var later = steps.getOrDefault(into.unit, List.of()).stream()
                    .filter(step -> step.order > order)
                    .findFirst();
            return later.isPresent()
                    ? place(later.get())
                    : after.getOrDefault(into.unit, Share.NONE).plus(inside(into.above));
        }

        private Share inside(Set<Integer> units) {
            var sum = Share.NONE;
            for (var unit : units) {
                sum = sum.plus(after.getOrDefault(unit, Share.NONE));
            }
            return sum;
        }
    }
}
