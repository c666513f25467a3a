package org.plumbline.reading.pack;

import java.util.Arrays;

/**
 * Words in small letters, each with its number, looked up by a hash that grows letter by letter: one pass over a word of a text tells
 * whether it, or any beginning of it, is among them.
 */
final class Words {

    static final int NONE = Phrases.NONE;

    private static final int MIX = 0x9E3779B1;
    /** A mark for each word, at a place that its hash says, so that most that are not among them cost one look. */
    private final long[] marks = new long[1 << 10];

    /** Hash and place of each word; 0 where there is none. */
    private long[] slots = new long[1 << 10];

    private int shift = Integer.SIZE - 10;
    private char[] letters = new char[1 << 12];
    /** Where each word ends among the letters; the first place holds where the first one begins. */
    private int[] ends = new int[1 << 9];

    private int[] numbers = new int[1 << 9];
    private int size;

    /** The hash of a stretch with one more letter. */
    static int grown(int hash, char letter) {
        return hash * 31 + letter;
    }

    /** The number of a word; a new place of the tree where it is new. */
    int numberOf(int hash, char[] text, int from, int to, Phrases tree) {
        int known = find(hash, text, from, to);
        if (known == NONE) {
            known = tree.another();
            add(hash, text, from, to, known);
        }
        return known;
    }

    /** Whether a word with this hash may be among them. */
    boolean mayHold(int hash) {
        int mark = hash * MIX >>> 16;
        return (marks[mark >> 6] >>> mark & 1) != 0;
    }

    /** The number of a word; NONE where it is not among them. */
    int find(int hash, char[] text, int from, int to) {
        int mask = slots.length - 1;
        for (int slot = hash * MIX >>> shift; ; slot = slot + 1 & mask) {
            long there = slots[slot];
            if (there == 0) {
                return NONE;
            }
            if ((int) (there >>> 32) == hash) {
                int place = (int) there - 1;
                if (isAt(place, text, from, to)) {
                    return numbers[place];
                }
            }
        }
    }

    private boolean isAt(int place, char[] text, int from, int to) {
        int begin = ends[place];
        if (ends[place + 1] - begin != to - from) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (letters[begin + at - from] != text[at]) {
                return false;
            }
        }
        return true;
    }

    private void add(int hash, char[] text, int from, int to, int number) {
        if (2 * size >= slots.length) {
            widen();
        }
        int begin = ends[size];
        if (begin + to - from > letters.length) {
            letters = Arrays.copyOf(letters, 2 * letters.length + to - from);
        }
        if (size + 2 > ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
            numbers = Arrays.copyOf(numbers, ends.length);
        }
        System.arraycopy(text, from, letters, begin, to - from);
        numbers[size] = number;
        ends[++size] = begin + to - from;
        int mark = hash * MIX >>> 16;
        marks[mark >> 6] |= 1L << mark;
        put((long) hash << 32 | size);
    }

    private void widen() {
        var old = slots;
        slots = new long[2 * old.length];
        shift--;
        for (long one : old) {
            if (one != 0) {
                put(one);
            }
        }
    }

    private void put(long entry) {
        int slot = (int) (entry >>> 32) * MIX >>> shift;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = entry;
    }
}
