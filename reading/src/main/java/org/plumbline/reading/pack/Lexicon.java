package org.plumbline.reading.pack;

import java.util.ArrayList;
import java.util.List;

/**
 * All forms of all packs in one automaton, walked once from the beginning of each word. What a walk costs does not grow with the number of
 * packs, and no form can make it run long: it is at most as long as the longest form with its open endings.
 */
public final class Lexicon {

    /** A star stands for at most as many letters. */
    static final int ENDING = 9;

    /** Words of fewer letters are not looked at as compounds. */
    private static final int SHORTEST_COMPOUND = 6;

    private static final int ROOTS = 0x600;
    private static final int MOST_OPEN_ENDINGS = 8;

    private final Automaton forms;
    private final Automaton heads;
    private final int[] roots = new int[ROOTS];
    private final boolean[] headEnds = new boolean[ROOTS];

    Lexicon(List<Form> all) {
        var plain = new ArrayList<Form>(all.size());
        var ends = new ArrayList<Form>();
        for (var one : all) {
            if (one.isHead()) {
                ends.add(one.withoutStar());
            } else {
                plain.add(one);
            }
        }
        forms = new Automaton(plain, false);
        heads = new Automaton(ends, true);
        for (int letter = 0; letter < ROOTS; letter++) {
            roots[letter] = forms.step(0, (char) letter);
            headEnds[letter] = heads.step(0, (char) letter) != Automaton.NONE;
        }
    }

    /** Takes what is found at one word. */
    public interface Finds {

        /** A form stands from the beginning of the walk to this index of the view. */
        void found(Form form, int end);
    }

    /** Tells every form that begins at this index of the view and ends where a word ends. */
    public void walk(char[] view, int start, Finds finds) {
        char first = Letters.lower(view[start]);
        int node = first < ROOTS ? roots[first] : forms.step(0, first);
        if (node != Automaton.NONE) {
            walk(view, start, start + 1, node, finds, 0);
        }
    }

    /** Tells every form of the end of a compound word, such as the "ziel" in "Wachstumsziel". */
    public void walkCompound(char[] view, int start, int end, Finds finds) {
        if (end - start < SHORTEST_COMPOUND || !isHeadEnd(Letters.lower(view[end - 1]))) {
            return;
        }
        int node = 0;
        for (int at = end - 1; at > start; at--) {
            node = heads.step(node, Letters.lower(view[at]));
            if (node == Automaton.NONE) {
                return;
            }
            tell(heads, node, view, start, end, finds);
        }
    }

    private boolean isHeadEnd(char letter) {
        return letter < ROOTS ? headEnds[letter] : heads.step(0, letter) != Automaton.NONE;
    }

    private void walk(char[] view, int start, int from, int fromNode, Finds finds, int depth) {
        int at = from;
        int node = fromNode;
        while (true) {
            int open = forms.openEnding(node);
            if (open != Automaton.NONE && depth < MOST_OPEN_ENDINGS) {
                afterEnding(view, start, at, open, finds, depth);
            }
            if (at >= view.length) {
                tell(forms, node, view, start, at, finds);
                return;
            }
            char written = view[at];
            if (forms.firstHit(node) < forms.firstHit(node + 1)
                    && !(Letters.isLetter(written) && Letters.isLetter(view[at - 1]))) {
                tell(forms, node, view, start, at, finds);
            }
            if (Letters.isBlank(written)) {
                node = forms.step(node, ' ');
                at = node == Automaton.NONE ? at : afterBlanks(view, at);
            } else {
                node = forms.step(node, Letters.lower(written));
                at++;
            }
            if (node == Automaton.NONE || at < 0) {
                return;
            }
        }
    }

    private static void tell(Automaton forms, int node, char[] view, int start, int end, Finds finds) {
        for (int hit = forms.firstHit(node); hit < forms.firstHit(node + 1); hit++) {
            var form = forms.hit(hit);
            if (!form.exactCase() || isWritten(form.written(), view, start)) {
                finds.found(form, end);
            }
        }
    }

    private static boolean isWritten(String written, char[] view, int start) {
        if (start + written.length() > view.length) {
            return false;
        }
        for (int at = 0; at < written.length(); at++) {
            if (written.charAt(at) != view[start + at]) {
                return false;
            }
        }
        return true;
    }

    /** Skips the letters that a star stands for, then goes on behind them. */
    private void afterEnding(char[] view, int start, int from, int node, Finds finds, int depth) {
        int at = from;
        while (at < view.length && at - from <= ENDING && Letters.isLetter(view[at])) {
            at++;
        }
        if (at - from <= ENDING) {
            walk(view, start, at, node, finds, depth + 1);
        }
    }

    /** Behind a run of blanks; -1 where it holds the end of a paragraph. */
    private static int afterBlanks(char[] view, int from) {
        int at = from;
        int lines = 0;
        while (at < view.length && Letters.isBlank(view[at])) {
            if (view[at] == '\n' && ++lines > 1) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
