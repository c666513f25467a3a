package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A country of three levels that is reformed at random, and figures of any moment carried forward through each reform one after the other,
 * amount by amount: the naive model of restating.
 */
final class Ground {

    static final int CENTRE = 0;

    final List<Lineage.Step> steps = new ArrayList<>();
    final Map<Integer, LocalDate> founded = new HashMap<>();
    private final List<Map<Integer, BigDecimal>> carried = new ArrayList<>();
    private final Map<Integer, Integer> parents = new TreeMap<>();
    private final Map<Integer, Integer> levels = new TreeMap<>();
    private final Random random;
    private int last;

    Ground(Random random) {
        this.random = random;
        for (var province = 0; province < 4; province++) {
            var place = add(1, CENTRE);
            for (var district = 0; district < 2; district++) {
                var below = add(2, place);
                for (var commune = 0; commune < 3; commune++) {
                    add(3, below);
                }
            }
        }
    }

    private int add(int level, int parent) {
        last++;
        parents.put(last, parent);
        levels.put(last, level);
        return last;
    }

    List<Integer> level(int level) {
        return parents.keySet().stream()
                .filter(unit -> levels.get(unit) == level)
                .toList();
    }

    /** Figures of now: of each unit what is below it and something of its own; some are missing. */
    Map<Integer, BigDecimal> observe(int inThousandMissing) {
        var figures = new TreeMap<Integer, BigDecimal>();
        for (var unit : parents.keySet()) {
            var own = BigDecimal.valueOf(1 + random.nextInt(1000), 1);
            figures.merge(unit, own, BigDecimal::add);
            chain(unit).forEach(above -> figures.merge(above, own, BigDecimal::add));
        }
        figures.keySet().removeIf(unit -> random.nextInt(1000) < inThousandMissing);
        carried.add(new HashMap<>(figures));
        return figures;
    }

    /** What each observation comes to in the units of now, the first observation first. */
    List<Map<Integer, BigDecimal>> carried() {
        return carried;
    }

    /** One to three changes on a day; a division stands alone. */
    void reform(LocalDate on) {
        var eve = new TreeMap<>(parents);
        var done = new ArrayList<Lineage.Step>();
        var alone = random.nextInt(3) == 0;
        for (var i = alone ? 1 : 1 + random.nextInt(3); i > 0; i--) {
            if (alone) {
                divide(on, done);
            } else if (random.nextBoolean()) {
                merge(on, done, eve);
            } else if (random.nextInt(4) == 0) {
                dissolve(on, done, eve);
            } else {
                move(on, done, eve);
            }
        }
        for (var step : done) {
            var into = step.into().stream()
                    .map(each -> new Lineage.Into(each.unit(), each.weights(), chain(each.unit())))
                    .toList();
            steps.add(new Lineage.Step(step.unit(), on, step.order(), chain(eve, step.unit()), into));
        }
    }

    private void merge(LocalDate on, List<Lineage.Step> done, Map<Integer, Integer> eve) {
        var level = 1 + random.nextInt(3);
        var from = any(old(level, eve, done));
        var into = any(level(level));
        if (from == null || into == null || from.equals(into)) {
            return;
        }
        if (random.nextInt(3) == 0) {
            var parent = parents.get(into);
            into = add(level, parent);
            founded.put(into, on);
        }
        pass(from, BigDecimal.ONE, into);
        carried.forEach(each -> each.remove(from));
        end(from, into);
        done.add(new Lineage.Step(from, on, done.size(), Set.of(), List.of(into(into, null))));
    }

    private void divide(LocalDate on, List<Lineage.Step> done) {
        var level = 1 + random.nextInt(3);
        var from = any(level(level));
        if (from == null) {
            return;
        }
        var goesOn = random.nextBoolean();
        var weight = BigDecimal.valueOf(1 + random.nextInt(9), 1);
        var second = add(level, random.nextBoolean() ? parents.get(from) : parents.get(any(level(level))));
        founded.put(second, on);
        var first = from;
        pass(from, BigDecimal.ONE.subtract(weight), second);
        if (goesOn) {
            carried.forEach(each -> each.computeIfPresent(from, (unit, amount) -> amount.multiply(weight)));
        } else {
            first = add(level, parents.get(from));
            founded.put(first, on);
            pass(from, weight, first);
            carried.forEach(each -> each.remove(from));
        }
        for (var child : List.copyOf(parents.keySet())) {
            if (parents.get(child).equals(from)) {
                parents.put(child, random.nextBoolean() ? second : first);
            }
        }
        if (!goesOn) {
            parents.remove(from);
        }
        done.add(new Lineage.Step(
                from,
                on,
                done.size(),
                Set.of(),
                List.of(into(first, weight), into(second, BigDecimal.ONE.subtract(weight)))));
    }

    private void move(LocalDate on, List<Lineage.Step> done, Map<Integer, Integer> eve) {
        var level = 2 + random.nextInt(2);
        var unit = any(old(level, eve, done));
        var parent = any(level(level - 1));
        if (unit == null || parent == null || parents.get(unit).equals(parent)) {
            return;
        }
        var before = chain(unit);
        parents.put(unit, parent);
        shift(unit, before, chain(unit));
        done.add(new Lineage.Step(unit, on, done.size(), Set.of(), List.of(into(unit, null))));
    }

    /** A district goes, and what stood under it stands under its province. */
    private void dissolve(LocalDate on, List<Lineage.Step> done, Map<Integer, Integer> eve) {
        var unit = any(old(2, eve, done));
        if (unit != null) {
            var province = parents.get(unit);
            carried.forEach(each -> each.remove(unit));
            end(unit, province);
            done.add(new Lineage.Step(unit, on, done.size(), Set.of(), List.of(into(province, null))));
        }
    }

    private void end(int from, int into) {
        parents.remove(from);
        parents.replaceAll((unit, parent) -> parent == from ? into : parent);
    }

    private static Lineage.Into into(int unit, BigDecimal weight) {
        return new Lineage.Into(unit, weight == null ? Map.of() : Map.of("population", weight), Set.of());
    }

    /** A share of a unit's amounts goes to another one, and to whatever that stands under. */
    private void pass(int from, BigDecimal share, int into) {
        for (var each : carried) {
            var amount = each.getOrDefault(from, BigDecimal.ZERO).multiply(share);
            each.merge(into, amount, BigDecimal::add);
            chain(from).forEach(above -> each.merge(above, amount.negate(), BigDecimal::add));
            chain(into).forEach(above -> each.merge(above, amount, BigDecimal::add));
        }
    }

    private void shift(int unit, Set<Integer> before, Set<Integer> now) {
        for (var each : carried) {
            var amount = each.getOrDefault(unit, BigDecimal.ZERO);
            before.forEach(above -> each.merge(above, amount.negate(), BigDecimal::add));
            now.forEach(above -> each.merge(above, amount, BigDecimal::add));
        }
    }

    /** Units of a level that were there the day before and to which nothing happened on the day. */
    private List<Integer> old(int level, Map<Integer, Integer> eve, List<Lineage.Step> done) {
        var touched = new HashSet<Integer>();
        done.forEach(step -> touched.add(step.unit()));
        return level(level).stream()
                .filter(unit -> eve.containsKey(unit) && !touched.contains(unit))
                .toList();
    }

    private Integer any(List<Integer> units) {
        return units.isEmpty() ? null : units.get(random.nextInt(units.size()));
    }

    private Set<Integer> chain(int unit) {
        return chain(parents, unit);
    }

    private static Set<Integer> chain(Map<Integer, Integer> parents, int unit) {
        var chain = new TreeSet<Integer>();
        for (var above = parents.get(unit); above != null; above = parents.get(above)) {
            chain.add(above);
        }
        return chain;
    }
}
