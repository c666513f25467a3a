package org.plumbline.reading.pack;

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
    private final boolean[] headEnds = new boolean[0x10000];

    Lexicon(List<Form> all) {
        forms = new Automaton(all.stream().filter(one -> !one.isHead()).toList(), false);
        heads = new Automaton(
                all.stream().filter(Form::isHead).map(Form::withoutStar).toList(), true);
        for (int letter = 0; letter < ROOTS; letter++) {
            roots[letter] = forms.step(0, (char) letter);
        }
        for (int letter = 0; letter < headEnds.length; letter++) {
            headEnds[letter] = heads.step(0, (char) letter) != Automaton.NONE;
        }
    }

    /** Takes what is found at one word. */
    public interface Finds {

        /** A form stands from the beginning of the walk to this index of the view. */
        void found(Form form, int end);
    }

    /** Tells every form that begins at this index of the view and ends where a word ends. */
    public void walk(String view, int start, Finds finds) {
        char first = Letters.lower(view.charAt(start));
        int node = first < ROOTS ? roots[first] : forms.step(0, first);
        if (node != Automaton.NONE) {
            walk(view, start, start + 1, node, finds, 0);
        }
    }

    /** Tells every form of the end of a compound word, such as the "ziel" in "Wachstumsziel". */
    public void walkCompound(String view, int start, int end, Finds finds) {
        if (end - start < SHORTEST_COMPOUND || !headEnds[Letters.lower(view.charAt(end - 1))]) {
            return;
        }
        int node = 0;
        for (int at = end - 1; at > start; at--) {
            node = heads.step(node, Letters.lower(view.charAt(at)));
            if (node == Automaton.NONE) {
                return;
            }
            tell(heads, node, view, start, end, finds);
        }
    }

    private void walk(String view, int start, int from, int fromNode, Finds finds, int depth) {
        int at = from;
        int node = fromNode;
        while (true) {
            int open = forms.openEnding(node);
            if (open != Automaton.NONE && depth < MOST_OPEN_ENDINGS) {
                afterEnding(view, start, at, open, finds, depth);
            }
            boolean inside =
                    at < view.length() && Letters.isLetter(view.charAt(at)) && Letters.isLetter(view.charAt(at - 1));
            if (!inside) {
                tell(forms, node, view, start, at, finds);
            }
            if (at >= view.length()) {
                return;
            }
            char one = Letters.lower(view.charAt(at));
            if (Letters.isBlank(one)) {
                node = forms.step(node, ' ');
                at = node == Automaton.NONE ? at : afterBlanks(view, at);
            } else {
                node = forms.step(node, one);
                at++;
            }
            if (node == Automaton.NONE || at < 0) {
                return;
            }
        }
    }

    private static void tell(Automaton forms, int node, String view, int start, int end, Finds finds) {
        for (int hit = forms.firstHit(node); hit < forms.firstHit(node + 1); hit++) {
            var form = forms.hit(hit);
            if (!form.exactCase() || view.startsWith(form.written(), start)) {
                finds.found(form, end);
            }
        }
    }

    /** Skips the letters that a star stands for, then goes on behind them. */
    private void afterEnding(String view, int start, int from, int node, Finds finds, int depth) {
        int at = from;
        while (at < view.length() && at - from <= ENDING && Letters.isLetter(view.charAt(at))) {
            at++;
        }
        if (at - from <= ENDING) {
            walk(view, start, at, node, finds, depth + 1);
        }
    }

    /** Behind a run of blanks; -1 where it holds the end of a paragraph. */
    private static int afterBlanks(String view, int from) {
        int at = from;
        int lines = 0;
        while (at < view.length() && Letters.isBlank(view.charAt(at))) {
            if (view.charAt(at) == '\n' && ++lines > 1) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
