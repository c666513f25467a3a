package org.plumbline.desk.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A step as a line of the list, with what is shown under it.
 *
 * @param here whether it is the record asked about
 * @param again whether it stands above in the list already, with what hangs on it
 * @param more strands that go on, with how many are not shown
 */
public record Row(
        Step step, Set<Gap> gaps, boolean here, boolean again, boolean unread, List<Row> lower, List<More> more) {

    public Row {
        lower = List.copyOf(lower);
        more = List.copyOf(more);
    }

    /**
     * The rest of a strand.
     *
     * @param left how many are left, as far as was counted, and {@code beyond} whether there are more
     */
    public record More(Key of, Fork fork, int left, boolean beyond) {

        /** Where it goes on. */
        public String address() {
            return of.thread(fork.strand(), fork.next());
        }
    }

    /** All lines of a thread, from the tops down; the record stands in its place among them. */
    static List<Row> of(FollowedThread thread) {
        var listing = new Listing(thread);
        return thread.tops().stream().map(listing::row).toList();
    }

    /** This line and all below it. */
    public Stream<Row> all() {
        return Stream.concat(Stream.of(this), lower.stream().flatMap(Row::all));
    }

    private static final class Listing {
        private final FollowedThread thread;
        private final Set<Key> placed = new HashSet<>();

        Listing(FollowedThread thread) {
            this.thread = thread;
        }

        Row row(Key key) {
            var here = key.equals(thread.start().key());
            var step = java.util.Objects.requireNonNull(thread.steps().get(key));
            if (!placed.add(key)) {
                return new Row(step, thread.gaps(key), here, true, false, List.of(), List.of());
            }
            var forks = thread.forks().get(key);
            var lower = new ArrayList<Row>();
            var more = new ArrayList<More>();
            if (forks == null) {
                thread.towards(key).stream()
                        .sorted(Comparator.comparingInt(this::way).reversed())
                        .forEach(each -> lower.add(row(each)));
            } else {
                for (var fork : forks) {
                    shown(fork).forEach(each -> lower.add(row(each)));
                    if (fork.next() != null) {
                        more.add(new More(key, fork, fork.total() - fork.shown().size(), fork.beyond()));
                    }
                }
            }
            return new Row(step, thread.gaps(key), here, false, thread.isUnread(key), lower, more);
        }

        /** How many steps lie between one above the record and the record, by the longest way: that one is shown first. */
        private int way(Key key) {
            return thread.towards(key).stream()
                    .mapToInt(each -> 1 + way(each))
                    .max()
                    .orElse(0);
        }

        /** Without those that hang on another of the same strand: they stand under that one. */
        private List<Key> shown(Fork fork) {
            var nested = new HashSet<Key>();
            for (var key : fork.shown()) {
                below(key, nested);
            }
            return fork.shown().stream().filter(key -> !nested.contains(key)).toList();
        }

        private void below(Key key, Set<Key> found) {
            thread.forks().getOrDefault(key, List.of()).stream()
                    .flatMap(fork -> fork.shown().stream())
                    .filter(found::add)
                    .forEach(lower -> below(lower, found));
        }
    }
}
