package org.plumbline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * The thread of a record as a line of small steps: what it comes from, the record itself, what hangs on it, and what is missing.
 *
 * @param thread where the whole thread is
 */
public record ThreadLine(String thread, List<Step> steps) {

    public ThreadLine {
        steps = List.copyOf(steps);
    }

    /** Whether a step is there, is the record itself, or is missing. */
    public enum State {
        HAS,
        HERE,
        GAP
    }

    /**
     * A step of the line.
     *
     * @param kind names what it is: {@code clause}
     * @param symbol how it is cited
     * @param words its name, where it has no symbol
     * @param total how many there are of them, {@code beyond} whether there are more than were counted
     * @param address where it is; null for the record itself and for what is missing
     * @param gap names what is missing; null where nothing is
     */
    public record Step(
            String kind,
            State state,
            @Nullable String symbol,
            @Nullable Wording words,
            int total,
            boolean beyond,
            @Nullable String address,
            @Nullable String gap) {

        /** One record that is there. */
        public static Step has(String kind, @Nullable String symbol, @Nullable Wording words, String address) {
            return new Step(kind, State.HAS, symbol, words, 1, false, address, null);
        }

        /** Several of a kind. */
        public static Step several(String kind, int total, boolean beyond, String address) {
            return new Step(kind, State.HAS, null, null, total, beyond, address, null);
        }

        /** The record itself. */
        public static Step here(String kind, @Nullable String symbol, @Nullable Wording words) {
            return new Step(kind, State.HERE, symbol, words, 1, false, null, null);
        }

        /** A step that is missing. */
        public static Step missing(String kind, String gap) {
            return new Step(kind, State.GAP, null, null, 0, false, null, gap);
        }
    }
}
