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

    private static final int MOST_OPEN_ENDINGS = 8;

    private final Form[] all;
    private final boolean[] exact;
    private final int[] concepts;
    private final byte[] languages;
    private final Automaton forms;
    private final Automaton heads;

    Lexicon(List<Form> all) {
        this.all = all.toArray(Form[]::new);
        exact = new boolean[this.all.length];
        concepts = new int[exact.length];
        languages = new byte[exact.length];
        for (int one = 0; one < exact.length; one++) {
            exact[one] = this.all[one].exactCase();
            concepts[one] = this.all[one].concept().number();
            languages[one] = (byte) this.all[one].language();
        }
        forms = new Automaton(this.all, false);
        heads = new Automaton(this.all, true);
    }

    /** Takes what is found at one word. */
    public interface Finds {

        /** A form, told by its number, stands from the beginning of the walk to this index of the view. */
        void found(int form, int end);
    }

    /** The form with this number. */
    public Form form(int number) {
        return all[number];
    }

    /** The number of the concept of a form. */
    public int concept(int form) {
        return concepts[form];
    }

    /** The number of the language of a form. */
    public int language(int form) {
        return languages[form];
    }

    /** Tells every form that begins at this index of the view and ends where a word ends. */
    public void walk(char[] view, int start, Finds finds) {
        int place = forms.step(0, view[start]);
        if (place != Automaton.NONE) {
            walk(view, start, start + 1, place, finds, 0);
        }
    }

    /** Tells every form of the end of a compound word, such as the "ziel" in "Wachstumsziel". */
    public void walkCompound(char[] view, int start, int end, Finds finds) {
        if (end - start < SHORTEST_COMPOUND) {
            return;
        }
        int place = 0;
        for (int at = end - 1; at > start; at--) {
            place = heads.step(place, view[at]);
            if (place == Automaton.NONE) {
                return;
            }
            if (Automaton.isEnd(place)) {
                tell(heads, place, view, start, end, finds);
            }
        }
    }

    private void walk(char[] view, int start, int from, int first, Finds finds, int depth) {
        int at = from;
        int place = first;
        while (true) {
            if (Automaton.isOpen(place) && depth < MOST_OPEN_ENDINGS) {
                afterEnding(view, start, at, forms.behindEnding(place), finds, depth);
            }
            if (at >= view.length) {
                tell(forms, place, view, start, at, finds);
                return;
            }
            char written = view[at];
            if (Automaton.isEnd(place) && !(Letters.isLetter(written) && Letters.isLetter(view[at - 1]))) {
                tell(forms, place, view, start, at, finds);
            }
            if (Letters.isBlank(written)) {
                place = forms.step(place, ' ');
                at = place == Automaton.NONE ? at : afterBlanks(view, at);
            } else {
                place = forms.step(place, written);
                at++;
            }
            if (place == Automaton.NONE || at < 0) {
                return;
            }
        }
    }

    private void tell(Automaton from, int place, char[] view, int start, int end, Finds finds) {
        int last = from.lastHit(place);
        for (int hit = from.firstHit(place); hit < last; hit++) {
            int form = from.hit(hit);
            if (!exact[form] || isWritten(all[form].written(), view, start)) {
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
    private void afterEnding(char[] view, int start, int from, int place, Finds finds, int depth) {
        int at = from;
        while (at < view.length && at - from <= ENDING && Letters.isLetter(view[at])) {
            at++;
        }
        if (at - from <= ENDING) {
            walk(view, start, at, place, finds, depth + 1);
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
