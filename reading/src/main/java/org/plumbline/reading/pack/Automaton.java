package org.plumbline.reading.pack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Forms as a tree of letters: from a place in it, one letter leads to one place, whether capital or small. The steps of all nodes lie in
 * one open table, so that a step is one look; letters that no form has are known before the look. A place is the number of a node with two
 * bits that say whether forms end there and whether one has an open ending there.
 */
final class Automaton {

    static final int NONE = -1;

    private static final int ROOT = 0;
    /** More letters than any set of packs has. */
    private static final int MOST_CLASSES = 1 << 11;

    private static final int MIX = 0x9E3779B1;

    private static final int ENDS = 1;
    private static final int OPEN = 2;
    private static final int BITS = 2;

    /** Up to here the letters of the languages that come along are numbered in a table. */
    private static final int TABLED = 0x2100;

    /** A small number for each letter that a form has, the same for capital and small; 0 for the others. */
    private final char[] classOf = new char[TABLED];

    private final Map<Character, Integer> furtherClasses = new HashMap<>();
    private int classes = 1;
    private int nodes = 1;
    private int edges;
    private int shift = 32 - 12;
    /** Key and target of each step, side by side. */
    private int[] steps = new int[2 << 12];

    private int[] openEnding = new int[1 << 12];
    private final int[] firstHit;
    private final int[] hits;

    /**
     * @param forms of all numbers; a form is told by its number
     * @param heads whether to take the forms that are ends of compounds, and these backwards, or the others
     */
    Automaton(Form[] forms, boolean heads) {
        Arrays.fill(openEnding, NONE);
        for (var form : forms) {
            if (form.isHead() == heads) {
                classify(form.text());
            }
        }
        classifyCapitals();
        var ends = new int[forms.length];
        int count = 0;
        for (int one = 0; one < ends.length; one++) {
            boolean taken = forms[one].isHead() == heads;
            ends[one] = taken ? insert(forms[one].text(), heads) : NONE;
            count += taken ? 1 : 0;
        }
        firstHit = new int[nodes + 1];
        hits = new int[count];
        place(ends);
        mark();
    }

    private void classify(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (classOf(letter) == 0) {
                if (letter < TABLED) {
                    classOf[letter] = (char) classes++;
                } else {
                    furtherClasses.put(letter, classes++);
                }
            }
        }
    }

    /** Gives capital letters the numbers of their small ones. */
    private void classifyCapitals() {
        for (char letter = 0; letter < TABLED; letter++) {
            char lower = Letters.lower(letter);
            if (lower != letter && lower < TABLED) {
                classOf[letter] = classOf[lower];
            }
        }
    }

    private int classOf(char letter) {
        return letter < TABLED ? classOf[letter] : furtherClass(Letters.lower(letter));
    }

    private int furtherClass(char lower) {
        return lower < TABLED ? classOf[lower] : furtherClasses.getOrDefault(lower, 0);
    }

    private int insert(String text, boolean heads) {
        int node = ROOT;
        for (int at = heads ? 1 : 0; at < text.length(); at++) {
            char letter = text.charAt(heads ? text.length() - at : at);
            node = letter == '*' ? ending(node) : next(node, letter);
        }
        return node;
    }

    private int ending(int node) {
        if (openEnding[node] == NONE) {
            openEnding[node] = another();
        }
        return openEnding[node];
    }

    private int next(int node, char letter) {
        int known = step(node << BITS, letter);
        if (known != NONE) {
            return known >> BITS;
        }
        if (4 * ++edges > steps.length) {
            widen();
        }
        int added = another();
        put(key(node, classOf(letter)), added << BITS);
        return added;
    }

    private int another() {
        if (nodes == openEnding.length) {
            openEnding = Arrays.copyOf(openEnding, 2 * nodes);
            Arrays.fill(openEnding, nodes, 2 * nodes, NONE);
        }
        return nodes++;
    }

    private void widen() {
        var old = steps;
        steps = new int[2 * old.length];
        shift--;
        for (int slot = 0; slot < old.length; slot += 2) {
            if (old[slot] != 0) {
                put(old[slot], old[slot + 1]);
            }
        }
    }

    private void put(int key, int place) {
        int slot = slot(key);
        while (steps[slot] != 0) {
            slot = slot + 2 & steps.length - 1;
        }
        steps[slot] = key;
        steps[slot + 1] = place;
    }

    private int slot(int key) {
        return (key * MIX >>> shift) << 1;
    }

    /** Never 0: the number of a letter that a form has is not. */
    private int key(int node, int letterClass) {
        return node * MOST_CLASSES + letterClass;
    }

    /** Lays the forms that end at one node side by side, in the order in which they came. */
    private void place(int[] ends) {
        for (int end : ends) {
            if (end != NONE) {
                firstHit[end + 1]++;
            }
        }
        for (int node = 0; node < nodes; node++) {
            firstHit[node + 1] += firstHit[node];
        }
        var next = firstHit.clone();
        for (int one = 0; one < ends.length; one++) {
            if (ends[one] != NONE) {
                hits[next[ends[one]]++] = one;
            }
        }
    }

    /** Adds to the places what stands at their nodes. */
    private void mark() {
        for (int slot = 0; slot < steps.length; slot += 2) {
            if (steps[slot] != 0) {
                steps[slot + 1] = place(steps[slot + 1] >> BITS);
            }
        }
    }

    private int place(int node) {
        return node << BITS | (firstHit[node] < firstHit[node + 1] ? ENDS : 0) | (openEnding[node] == NONE ? 0 : OPEN);
    }

    /** The place that this letter leads to; NONE where no form goes on so. */
    int step(int place, char letter) {
        int letterClass = classOf(letter);
        if (letterClass == 0) {
            return NONE;
        }
        int key = key(place >> BITS, letterClass);
        int mask = steps.length - 1;
        for (int slot = slot(key); ; slot = slot + 2 & mask) {
            int there = steps[slot];
            if (there == key) {
                return steps[slot + 1];
            }
            if (there == 0) {
                return NONE;
            }
        }
    }

    static boolean isOpen(int place) {
        return (place & OPEN) != 0;
    }

    static boolean isEnd(int place) {
        return (place & ENDS) != 0;
    }

    /** The place behind the open ending here. */
    int behindEnding(int place) {
        return place(openEnding[place >> BITS]);
    }

    int firstHit(int place) {
        return firstHit[place >> BITS];
    }

    int lastHit(int place) {
        return firstHit[(place >> BITS) + 1];
    }

    /** The number of a form. */
    int hit(int index) {
        return hits[index];
    }
}
