package org.plumbline.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schemes as files: the one that ships, and any other, read and checked. */
public final class Schemes {

    private Schemes() {}

    /** The bands of the seed reviews: exceeded, met, half or more, under half; exactly half is "half or more". */
    public static Scheme usual() {
        throw new UnsupportedOperationException();
    }

    /** A scheme from its file, or all that is wrong with it. */
    public static Read read(String json) {
        throw new UnsupportedOperationException();
    }

    /**
     * A scheme, or why it is none.
     *
     * @param scheme null exactly if there are problems
     * @param problems each at its place in the file
     */
    public record Read(@Nullable Scheme scheme, List<Problem> problems) {

        public Read {
            problems = List.copyOf(problems);
        }
    }
}
