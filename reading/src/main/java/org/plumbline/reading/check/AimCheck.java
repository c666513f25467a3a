package org.plumbline.reading.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact.Aim;
import org.plumbline.reading.check.fact.Facts;

/** Whether one target is stated with one value and one comparator throughout. */
final class AimCheck implements Check {

    /** Of the targets of one unit and year, so many are kept to hold the next one against. */
    private static final int MOST_KEPT = 40;

    private static final int SHORTEST = 6;

    private record Key(@Nullable String unit, @Nullable Integer year) {}

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        Map<Key, List<Aim>> known = new HashMap<>();
        for (var one : facts.all(Aim.class)) {
            if (one.year() == null || one.words().isEmpty()) {
                continue;
            }
            var before = known.computeIfAbsent(new Key(one.figure().unit(), one.year()), any -> new ArrayList<>());
            var first = before.stream().filter(other -> isSame(other, one)).findFirst();
            if (first.isPresent()) {
                compare(first.get(), one, found);
            } else if (before.size() < MOST_KEPT) {
                before.add(one);
            }
        }
    }

    private static void compare(Aim first, Aim second, Consumer<Finding> found) {
        var builder = new Builder(CheckKind.TARGET_CONFLICT, second.span())
                .input("first", first.figure())
                .input("second", second.figure())
                .input("firstComparator", first.comparator(), first.span())
                .input("secondComparator", second.comparator(), second.span())
                .say("other", first.span().surface());
        if (!first.figure().interval().meets(second.figure().interval())) {
            builder.repair("second", first.figure().value(), second.figure().span())
                    .repair("first", second.figure().value(), first.figure().span());
            boolean sure = first.words().equals(second.words());
            found.accept(builder.is(sure ? Verdict.FAILS : Verdict.DOUBTFUL, sure ? "fails" : "values"));
        } else if (!first.comparator().equals(second.comparator())) {
            builder.repair("secondComparator", first.comparator(), second.span())
                    .repair("firstComparator", second.comparator(), first.span());
            found.accept(builder.is(Verdict.DOUBTFUL, "comparators"));
        } else {
            found.accept(builder.is(Verdict.PASSES, "passes"));
        }
    }

    /** The same indicator: the same words, or with the same value one word in common that is no short one. */
    private static boolean isSame(Aim one, Aim other) {
        if (one.words().equals(other.words())) {
            return true;
        }
        boolean equal = one.figure().value().compareTo(other.figure().value()) == 0;
        var common = common(one.words(), other.words());
        int smaller = Math.min(one.words().size(), other.words().size());
        return equal ? !common.isEmpty() : common.size() >= 2 && common.size() == smaller;
    }

    private static Set<String> common(Set<String> words, Set<String> others) {
        var common = new HashSet<String>();
        for (var word : words) {
            for (var other : others) {
                boolean compound = word.length() >= SHORTEST
                        && other.length() >= SHORTEST
                        && (word.endsWith(other) || other.endsWith(word));
                if (word.equals(other) || compound) {
                    common.add(word);
                }
            }
        }
        return common;
    }
}
