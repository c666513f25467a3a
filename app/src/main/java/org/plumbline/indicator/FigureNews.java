package org.plumbline.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells what figures changed to all that is kept in step with them: first to composites, then with theirs to the other modules. */
@Component
class FigureNews {

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
