package org.plumbline.reading.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact.Units;
import org.plumbline.reading.check.fact.Facts;

/**
 * Whether as many units of a level can exist as the text says. Fourteen border districts cannot, where elsewhere the text counts at most
 * nine districts of a kind and has fourteen border communes: the word for the level was mistranslated.
 */
final class UnitsCheck implements Check {

    private record Key(String level, Set<String> qualifiers) {}

    private record Place(BigDecimal n, String qualifier) {}

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        var all = facts.all(Units.class);
        Map<Key, Units> known = new HashMap<>();
        Map<Place, Map<String, Units>> places = new HashMap<>();
        Map<String, Units> largest = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (var one : all) {
            var n = one.count().value();
            for (var qualifier : one.qualifiers()) {
                places.computeIfAbsent(new Place(n, qualifier), any -> new HashMap<>())
                        .putIfAbsent(one.level(), one);
            }
            numbers.merge(one.level(), 1, Integer::sum);
            known.putIfAbsent(new Key(one.level(), one.qualifiers()), one);
        }
        for (var one : all) {
            boolean suspicious = other(one, places) != null;
            if (!suspicious) {
                largest.merge(
                        one.level(),
                        one,
                        (old, now) -> old.count().value().compareTo(now.count().value()) >= 0 ? old : now);
            }
        }
        var told = new HashSet<Key>();
        for (var one : all) {
            var other = other(one, places);
            var most = largest.get(one.level());
            if (other != null && most != null && told.add(new Key(one.level(), one.qualifiers()))) {
                conflict(one, other, most, found);
            }
        }
    }

    /** The same number of units with the same qualifier, at another level. */
    private static @Nullable Units other(Units one, Map<Place, Map<String, Units>> places) {
        for (var qualifier : one.qualifiers()) {
            for (var other : places.getOrDefault(new Place(one.count().value(), qualifier), Map.of())
                    .entrySet()) {
                if (!other.getKey().equals(one.level())) {
                    return other.getValue();
                }
            }
        }
        return null;
    }

    private static void conflict(Units one, Units other, Units most, Consumer<Finding> found) {
        if (one.count().value().compareTo(most.count().value()) <= 0) {
            return;
        }
        found.accept(new Builder(CheckKind.UNIT_LEVEL_CONFLICT, one.span())
                .input("units", one.count())
                .input("most", most.count())
                .input("other", other.count())
                .say("mostWords", most.span().surface())
                .say("otherWords", other.span().surface())
                .repair("level", other.level(), one.span())
                .is(Verdict.FAILS, "fails"));
    }
}
