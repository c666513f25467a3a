package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;

/** A word for an event; one that only a delegation stands for is farther off. */
record EventWord(
        int start,
        int end,
        String kind,
        int handicap,
        @Nullable EventWord of) {
    EventWord(int start, int end, String kind, int handicap) {
        this(start, end, kind, handicap, null);
    }
}
