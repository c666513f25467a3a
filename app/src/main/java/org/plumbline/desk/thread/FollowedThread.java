package org.plumbline.desk.thread;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record with what it comes from and what hangs on it, as far as it was followed.
 *
 * @param steps all steps, those above and those below
 * @param above for each step on the way up, the steps directly above
 * @param forks for each step that was followed down, what hangs on it
 * @param gaps what is missing at a step
 * @param strand the one strand of the record that was followed, {@code after} from where on; null for all
 */
public record FollowedThread(
        Step start,
        Map<Key, Step> steps,
        Map<Key, List<Key>> above,
        Map<Key, List<Fork>> forks,
        Map<Key, Set<Gap>> gaps,
        @Nullable Strand strand,
        @Nullable String after) {

    /** From one step to one below it. */
    public record Edge(Key from, Key to) {}

    /** All edges, each once, from the top down. */
    public List<Edge> edges() {
        var edges = new LinkedHashSet<Edge>();
        above.forEach((lower, uppers) -> uppers.forEach(upper -> edges.add(new Edge(upper, lower))));
        forks.forEach((upper, strands) ->
                strands.forEach(fork -> fork.shown().forEach(lower -> edges.add(new Edge(upper, lower)))));
        return List.copyOf(edges);
    }

    /** What is missing at a step. */
    public Set<Gap> gaps(Key key) {
        return gaps.getOrDefault(key, Set.of());
    }

    /** Whether a step below was not followed, though something may hang on it: it has a thread of its own. */
    public boolean isUnread(Key key) {
        return !forks.containsKey(key)
                && !above.values().stream().anyMatch(uppers -> uppers.contains(key))
                && (key.opens() || key.kind() == StepKind.DIRECTIVE);
    }

    /** The steps directly below one that stands above the record, towards it. */
    List<Key> towards(Key upper) {
        var found = new ArrayList<Key>();
        above.forEach((lower, uppers) -> {
            if (uppers.contains(upper)) {
                found.add(lower);
            }
        });
        return found;
    }

    /** The steps above which there is nothing more. */
    List<Key> tops() {
        var tops = steps.keySet().stream()
                .filter(key -> above.values().stream().anyMatch(uppers -> uppers.contains(key)))
                .filter(key -> above.getOrDefault(key, List.of()).isEmpty())
                .toList();
        return tops.isEmpty() ? List.of(start.key()) : tops;
    }
}
