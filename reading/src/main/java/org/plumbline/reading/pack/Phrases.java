package org.plumbline.reading.pack;

import java.util.Arrays;

/**
 * Forms as a tree of words: a place in it is a number, and one further word leads to one further place. All steps lie in one open table, so
 * that a step is one look; most words that lead nowhere are known before it.
 */
final class Phrases {

    static final int NONE = -1;

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int WORD_BITS = 21;
    private static final int PLACE_BITS = 21;
    private static final int MOST_PLACES = 1 << PLACE_BITS;

    /** Place, word and whether it is glued, then where they lead; 0 where there is none. */
    private long[] steps = new long[1 << 12];

    private int shift = Long.SIZE - 12;
    private int size;
    private int places;
    /** For each place a mark for each word that goes on from there. */
    private long[] onward = new long[1 << 10];

    /** A place for a word that begins a form, or for a kind of words: a new number. */
    int another() {
        if (places == MOST_PLACES) {
            throw new IllegalStateException("The packs hold more than " + MOST_PLACES + " beginnings of forms.");
        }
        if (places == onward.length) {
            onward = Arrays.copyOf(onward, 2 * places);
        }
        return places++;
    }

    /** The number of places. */
    int size() {
        return places;
    }

    /** The place behind a further word; a new one where it is not known. */
    int add(int place, int word, boolean glued) {
        int known = step(place, word, glued);
        if (known != NONE) {
            return known;
        }
        if (2 * ++size > steps.length) {
            widen();
        }
        int added = another();
        onward[place] |= 1L << word;
        put(key(place, word, glued) << PLACE_BITS | added);
        return added;
    }

    /** The place behind a further word; NONE where no form goes on so. */
    int step(int place, int word, boolean glued) {
        if ((onward[place] >>> word & 1) == 0) {
            return NONE;
        }
        long key = key(place, word, glued);
        int mask = steps.length - 1;
        for (int slot = (int) (key * MIX >>> shift); ; slot = slot + 1 & mask) {
            long there = steps[slot];
            if (there >>> PLACE_BITS == key) {
                return (int) there & MOST_PLACES - 1;
            }
            if (there == 0) {
                return NONE;
            }
        }
    }

    /** Whether some form goes on from a place. */
    boolean goesOn(int place) {
        return onward[place] != 0;
    }

    /** Never 0: a word has a place of its own, and the first place is no word's. */
    private static long key(int place, int word, boolean glued) {
        return (long) place << WORD_BITS + 1 | (long) word << 1 | (glued ? 1 : 0);
    }

    private void widen() {
        var old = steps;
        steps = new long[2 * old.length];
        shift--;
        for (long one : old) {
            if (one != 0) {
                put(one);
            }
        }
    }

    private void put(long entry) {
        int slot = (int) ((entry >>> PLACE_BITS) * MIX >>> shift);
        while (steps[slot] != 0) {
            slot = slot + 1 & steps.length - 1;
        }
        steps[slot] = entry;
    }
}
