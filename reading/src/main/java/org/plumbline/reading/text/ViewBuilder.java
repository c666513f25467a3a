package org.plumbline.reading.text;

import java.text.Normalizer;
import java.util.Arrays;

/** Builds the view of a text: what {@link Source} says, with the origin of each of its characters. */
final class ViewBuilder {

    private static final char STRESS_ACUTE = '\u0301';
    private static final char STRESS_GRAVE = '\u0300';

    private final String text;
    private final StringBuilder view;
    private final int[] origins;
    private final boolean needed;

    ViewBuilder(String text) {
        this.text = text;
        int first = firstDifference(text);
        needed = first < text.length();
        view = new StringBuilder(needed ? text.length() : 0);
        origins = new int[needed ? text.length() + 1 : 0];
        if (needed) {
            walk();
            moveTones();
            origins[view.length()] = text.length();
        }
    }

    boolean isNeeded() {
        return needed;
    }

    String view() {
        return view.toString();
    }

    int[] origins() {
        return Arrays.copyOf(origins, view.length() + 1);
    }

    private static int firstDifference(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text, at)) {
            at++;
        }
        return at;
    }

    /** Whether a character stands in the view as it stands in the text, whatever is around it. */
    private static boolean isPlain(String text, int at) {
        char one = text.charAt(at);
        if (one < 0x80) {
            return one != '&' && one != '\r' && one != '`' && (one >= ' ' || one == '\n' || one == '\t');
        }
        if (ViewLetters.moves(one) || isMark(one)) {
            return false;
        }
        return ViewLetters.of(one) == one && !(at + 1 < text.length() && isMark(text.charAt(at + 1)));
    }

    private static boolean isMark(char one) {
        return one >= 0x300 && one < 0x370 || one > 0x370 && Character.getType(one) == Character.NON_SPACING_MARK;
    }

    private void walk() {
        int at = 0;
        while (at < text.length()) {
            char one = text.charAt(at);
            if (one == '&') {
                at = entity(at);
            } else if (one == '\r') {
                boolean alone = at + 1 == text.length() || text.charAt(at + 1) != '\n';
                put(alone ? '\n' : ' ', at++);
            } else if (at + 1 < text.length() && isMark(text.charAt(at + 1)) && Character.isLetter(one)) {
                at = cluster(at);
            } else {
                char seen = isMark(one) ? 0 : ViewLetters.of(one);
                if (seen != 0) {
                    put(seen, at);
                }
                at++;
            }
        }
    }

    private int entity(int at) {
        int end = text.indexOf(';', at);
        if (end > at + 1 && end - at <= Entities.LONGEST) {
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
        while (end < text.length() && isMark(text.charAt(end))) {
            end++;
        }
        var composed = Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            char one = composed.charAt(i);
            if (one != STRESS_ACUTE && one != STRESS_GRAVE && !isMark(one)) {
                put(ViewLetters.of(one), at);
            }
        }
        return end;
    }

    private void put(char one, int origin) {
        if (one == 0) {
            return;
        }
        origins[view.length()] = origin;
        view.append(one);
    }

    /** Vietnamese oà, oè, uỳ and the like become òa, òe, ùy where the syllable ends: both spellings are in use. */
    private void moveTones() {
        for (int at = 1; at < view.length(); at++) {
            if (!ViewLetters.moves(view.charAt(at))
                    || at + 1 < view.length() && Character.isLetter(view.charAt(at + 1))
                    || at > 1 && (view.charAt(at - 2) == 'q' || view.charAt(at - 2) == 'Q')) {
                continue;
            }
            char marked = ViewLetters.marked(view.charAt(at - 1), view.charAt(at));
            if (marked != 0) {
                view.setCharAt(at, ViewLetters.bare(view.charAt(at)));
                view.setCharAt(at - 1, marked);
            }
        }
    }
}
