package org.plumbline.reading.pack;

import java.util.Arrays;
import java.util.List;

/**
 * All forms of all packs. A word of a text is looked up once, as a whole and by its beginnings and ends; forms of several words are found by
 * going on from word to word. What that costs does not grow with the number of packs, and no form can make it run long.
 */
public final class Lexicon {

    /** Where no form goes on. */
    public static final int NONE = Phrases.NONE;

    /** A star stands for at most as many letters. */
    private static final int ENDING = 9;

    /** Words of fewer letters are not looked at as compounds. */
    private static final int SHORTEST_COMPOUND = 6;

    private static final int SHORTEST_END = 2;

    private final Words whole = new Words();
    private final Words beginnings = new Words();
    private final Words ends = new Words();
    private final Phrases phrases = new Phrases();
    /** The word of a star that stands behind a sign: any short word. */
    private final int any = phrases.another();

    private final FormGroups groups;
    private int longestEnd;
    /** A mark for each pair of letters with which a known end of two letters or more ends. */
    private final long[] lastPairs = new long[1 << 6];

    Lexicon(List<Form> all) {
        var places = new int[all.size()];
        for (int one = 0; one < places.length; one++) {
            var text = all.get(one).text();
            places[one] = all.get(one).isHead() ? head(text.toCharArray()) : place(text.toCharArray());
        }
        groups = new FormGroups(all, places, phrases.size());
    }

    private int place(char[] form) {
        int place = any;
        boolean glued = true;
        for (int at = 0; at < form.length; ) {
            if (Letters.isBlank(form[at])) {
                glued = false;
                at++;
                continue;
            }
            int end = Cut.end(form, at);
            boolean open = end < form.length && form[end] == '*' && Letters.isLetter(form[at]);
            int word = form[at] == '*' ? any : word(open ? beginnings : whole, form, at, end);
            place = place == any ? word : phrases.add(place, word, glued);
            glued = true;
            at = open ? end + 1 : end;
        }
        return place;
    }

    private int word(Words words, char[] form, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = Words.grown(hash, form[at]);
        }
        return words.numberOf(hash, form, from, to, phrases);
    }

    private int head(char[] form) {
        int hash = 0;
        for (int at = form.length - 1; at > 0; at--) {
            hash = Words.grown(hash, form[at]);
        }
        longestEnd = Math.max(longestEnd, form.length - 1);
        if (form.length <= SHORTEST_END) {
            Arrays.fill(lastPairs, -1); // one letter ends with any pair
        }
        int pair = pair(form, form.length);
        lastPairs[pair >> 6] |= 1L << pair;
        return ends.numberOf(hash, form, 1, form.length, phrases);
    }

    /**
     * Lays the numbers of a word of a text into a table: those of its known beginnings, the shortest first, then its own.
     *
     * @param view the text in small letters
     * @param isWord whether it consists of letters, so that a beginning says something
     * @return behind the last number
     */
    public int words(char[] view, int start, int end, boolean isWord, int[] into, int from) {
        int size = from;
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = Words.grown(hash, view[at]);
            if (isWord && beginnings.mayHold(hash) && end - at <= ENDING + 1) {
                int number = beginnings.find(hash, view, start, at + 1);
                if (number != NONE && areLetters(view, at + 1, end)) {
                    into[size++] = number;
                }
            }
        }
        int number = whole.mayHold(hash) ? whole.find(hash, view, start, end) : NONE;
        if (number != NONE) {
            into[size++] = number;
        }
        return size;
    }

    /** Lays the numbers of the ends of compounds that a word may be into a table: the "ziel" of "Wachstumsziel". */
    public int compound(char[] view, int start, int end, int[] into, int from) {
        int pair = end - start < SHORTEST_COMPOUND ? 0 : pair(view, end);
        if (end - start < SHORTEST_COMPOUND || (lastPairs[pair >> 6] >>> pair & 1) == 0) {
            return from;
        }
        int size = from;
        int hash = 0;
        for (int at = end - 1; at > start && end - at <= longestEnd; at--) {
            hash = Words.grown(hash, view[at]);
            if (ends.mayHold(hash)) {
                int number = ends.find(hash, view, at, end);
                if (number != NONE) {
                    into[size++] = number;
                }
            }
        }
        return size;
    }

    private static int pair(char[] letters, int end) {
        return (letters[end - 2] & 63) << 6 | letters[end - 1] & 63;
    }

    /** Whether a word may stand for a star behind a sign. */
    public boolean isShort(char[] view, int start, int end) {
        return end - start <= ENDING && areLetters(view, start, end);
    }

    private static boolean areLetters(char[] view, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Letters.isLetter(view[at])) {
                return false;
            }
        }
        return true;
    }

    /** The place behind a further word of a form; NONE where no form goes on so. A form's first word is its own place. */
    public int step(int place, int word, boolean glued) {
        return phrases.step(place, word, glued);
    }

    /** The place behind a star that stands behind a sign; NONE where none does. */
    public int behindStar(int place) {
        return phrases.step(place, any, true);
    }

    /** Whether some form goes on from a place. */
    public boolean goesOn(int place) {
        return phrases.goesOn(place);
    }

    /** The first group of forms that ends at a place; those of the next place stand behind its last one. */
    public int firstGroup(int place) {
        return groups.first(place);
    }

    /** The number of the language of a group. */
    public int language(int group) {
        return groups.language(group);
    }

    /** How much the forms of a group say of the language of a text: small words more than others. */
    public int weight(int group) {
        return groups.weight(group);
    }

    /** The bits of the concepts of a group. */
    public long bits(int group) {
        return groups.bits(group);
    }

    /** The second bits of the concepts of a group. */
    public long otherBits(int group) {
        return groups.otherBits(group);
    }

    /** Whether the forms of a group count as they are written here. */
    public boolean isWritten(int group, char[] view, int start) {
        return !groups.isExact(group) || isWritten(groups.written(group), view, start);
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

    /** Whether a group holds a form of one of these concepts. */
    public boolean holds(int group, ConceptSet set) {
        return set.isHeldBy(groups, group);
    }

    /** The first form of one of these concepts in a group that holds one. */
    public Form form(int group, ConceptSet set) {
        return groups.form(group, set);
    }
}
