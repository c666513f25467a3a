package org.plumbline.reading.text;

import java.text.Normalizer;
import java.util.Arrays;

/** Builds the view of a text: what {@link Source} says, with the origin of each of its characters. */
final class ViewBuilder {

    private static final char STRESS_ACUTE = '\u0301';
    private static final char STRESS_GRAVE = '\u0300';
    private static final int[] SAME = {};

    private final String text;
    private final char[] letters;
    private char[] view;
    private int size;
    /** For each character of the view, and its end, its index in the text; empty as long as both stand at the same index. */
    private int[] origins = SAME;

    private ViewBuilder(String text, char[] letters) {
        this.text = text;
        this.letters = letters;
        view = new char[letters.length];
    }

    /**
     * Builds the view of a text.
     *
     * @param traits those of all its characters
     */
    static ViewBuilder of(String text, char[] letters, int traits) {
        var builder = new ViewBuilder(text, letters);
        builder.walk();
        if ((traits & (ViewLetters.MOVES | ViewLetters.MARK)) != 0 || builder.size != letters.length) {
            builder.moveTones();
        }
        builder.recordWhereMoved(letters.length);
        return builder;
    }

    /** The characters of the view. */
    char[] view() {
        return size == view.length ? view : Arrays.copyOf(view, size);
    }

    /** The origins of all characters of the view and of its end; empty where they are the same. */
    int[] origins() {
        return origins.length == 0 ? SAME : Arrays.copyOf(origins, size + 1);
    }

    /** The traits of all characters of a text. */
    static int traits(char[] letters) {
        int all = 0;
        for (char one : letters) {
            all |= ViewLetters.traits(one);
        }
        return all;
    }

    private void walk() {
        int at = 0;
        while (at < letters.length) {
            at = run(at);
            if (at < letters.length) {
                at = other(at);
            }
        }
    }

    /** Takes over what stands in the view as it stands in the text; behind it. */
    private int run(int from) {
        int to = from;
        while (to < letters.length && (ViewLetters.traits(letters[to]) & ViewLetters.OTHER) == 0) {
            to++;
        }
        if (to < letters.length && to > from && isMarked(to - 1)) {
            to--;
        }
        if (to - from + size > view.length) {
            view = Arrays.copyOf(view, to - from + size + letters.length / 8);
        }
        if (origins.length == 0 && from == size) {
            System.arraycopy(letters, from, view, size, to - from);
            size += to - from;
        } else {
            for (int at = from; at < to; at++) {
                put(letters[at], at);
            }
        }
        return to;
    }

    private int other(int at) {
        char one = letters[at];
        if (isMarked(at)) {
            return cluster(at);
        }
        if (one == '&') {
            return entity(at);
        }
        if (one == '\r') {
            boolean alone = at + 1 == letters.length || letters[at + 1] != '\n';
            put(alone ? '\n' : ' ', at);
            return at + 1;
        }
        char seen = isMark(one) ? 0 : ViewLetters.of(one);
        if (seen != 0) {
            put(seen, at);
        }
        return at + 1;
    }

    private static boolean isMark(char one) {
        return (ViewLetters.traits(one) & ViewLetters.MARK) != 0;
    }

    private boolean isMarked(int at) {
        return at + 1 < letters.length && isMark(letters[at + 1]) && Character.isLetter(letters[at]);
    }

    private int entity(int at) {
        int end = text.indexOf(';', at, Math.min(letters.length, at + Entities.LONGEST + 1));
        if (end > at + 1) {
            int decoded = Entities.decode(text.substring(at + 1, end));
            if (decoded > 0) {
                if (decoded < 0x10000) {
                    char seen = ViewLetters.of((char) decoded);
                    if (seen != 0) {
                        put(seen, at);
                    }
                } else {
                    put(Character.highSurrogate(decoded), at);
                    put(Character.lowSurrogate(decoded), at);
                }
                return end + 1;
            }
        }
        put('&', at);
        return at + 1;
    }

    /** A letter with the marks after it becomes the composed letter; a mark of stress on a Cyrillic letter falls away. */
    private int cluster(int at) {
        int end = at + 1;
        while (end < letters.length && isMark(letters[end])) {
            end++;
        }
        var composed = Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            char one = composed.charAt(i);
            if (one != STRESS_ACUTE && one != STRESS_GRAVE && !isMark(one)) {
                char seen = ViewLetters.of(one);
                if (seen != 0) {
                    put(seen, at);
                }
            }
        }
        return end;
    }

    private void put(char one, int origin) {
        if (size == view.length) {
            view = Arrays.copyOf(view, size + Math.max(16, size / 8));
        }
        recordWhereMoved(origin);
        view[size++] = one;
    }

    private void recordWhereMoved(int origin) {
        if (origins.length != 0 || origin != size) {
            record(origin);
        }
    }

    private void record(int origin) {
        if (origins.length == 0) {
            origins = new int[Math.max(letters.length, size) + 1];
            for (int at = 0; at < size; at++) {
                origins[at] = at;
            }
        } else if (size == origins.length) {
            origins = Arrays.copyOf(origins, size + Math.max(16, size / 8));
        }
        origins[size] = origin;
    }

    /** Vietnamese oà, oè, uỳ and the like become òa, òe, ùy where the syllable ends: both spellings are in use. */
    private void moveTones() {
        for (int at = 1; at < size; at++) {
            if ((ViewLetters.traits(view[at]) & ViewLetters.MOVES) == 0
                    || at + 1 < size && Character.isLetter(view[at + 1])
                    || at > 1 && (view[at - 2] == 'q' || view[at - 2] == 'Q')) {
                continue;
            }
            char marked = ViewLetters.marked(view[at - 1], view[at]);
            if (marked != 0) {
                view[at] = ViewLetters.bare(view[at]);
                view[at - 1] = marked;
            }
        }
    }
}
