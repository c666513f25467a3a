package org.plumbline.desk.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One strand that hangs on a step.
 *
 * @param shown the first of it
 * @param total how many there are, as far as was counted, and {@code beyond} whether there are more
 * @param next where it goes on, or null if all are shown
 */
public record Fork(
        Strand strand,
        List<Key> shown,
        int total,
        boolean beyond,
        @Nullable String next) {

    public Fork {
        shown = List.copyOf(shown);
    }
}
