package org.plumbline.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Tells what figures changed to all that is kept in step with them: first to composites, then with theirs to the other modules. */
@Component
class FigureNews {

    /** Of how many series is told at once: enough that statements weigh little, and few enough to be held in memory. */
    private static final int AT_ONCE = 20_000;

    private final Composing composing;
    private final List<FigureFollower> followers;

    FigureNews(Composing composing, List<FigureFollower> followers) {
        this.composing = composing;
        this.followers = followers;
    }

    /** Figures changed in one act, while their series are held. */
    void tell(List<FigureFollower.Changed> changed, Instant knownAt) {
        var all = new ArrayList<>(changed);
        all.addAll(composing.follow(changed, knownAt));
        pass(all, knownAt);
    }

    /**
     * Figures changed in one act that brings very many: told piece by piece, and what they make of composites once.
     *
     * @param pieces gives the figures of the series from one number up to another
     * @param ofParts those of them that go into composites
     * @param told how many series are done
     */
    void tellMany(
            long[] series,
            BiFunction<Long, Long, List<FigureFollower.Changed>> pieces,
            List<FigureFollower.Changed> ofParts,
            LongConsumer told,
            Instant knownAt) {
        var made = ofParts.isEmpty() ? List.<FigureFollower.Changed>of() : composing.follow(ofParts, knownAt);
        var all = LongStream.concat(LongStream.of(series), made.stream().mapToLong(FigureFollower.Changed::series))
                .sorted()
                .distinct()
                .toArray();
        followers.forEach(each -> each.expect(all));
        for (var from = 0; from < series.length; from += AT_ONCE) {
            var last = Math.min(series.length, from + AT_ONCE) - 1;
            pass(pieces.apply(series[from], series[last]), knownAt);
            told.accept(last + 1L);
        }
        pass(made, knownAt);
    }

    /** Figures of units above changed as those below were added up: composites of the units above are made of them. */
    void folded(List<FigureFollower.Changed> changed, Map<Integer, Set<CompositeRows.Place>> sums, Instant knownAt) {
        var all = new ArrayList<>(changed);
        all.addAll(composing.folded(sums, knownAt));
        pass(all, knownAt);
    }

    /** The same where composites are in step already. */
    void pass(List<FigureFollower.Changed> changed, Instant knownAt) {
        var inOrder = changed.stream()
                .sorted(Comparator.comparingLong(FigureFollower.Changed::series)
                        .thenComparing(FigureFollower.Changed::period))
                .toList();
        if (!inOrder.isEmpty()) {
            followers.forEach(each -> each.changed(inOrder, knownAt));
        }
    }
}
