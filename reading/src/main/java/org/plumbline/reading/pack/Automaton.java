package org.plumbline.reading.pack;

import java.util.Arrays;
import java.util.List;

/**
 * Forms as a tree of letters: from a node, one letter leads to one node. The steps of all nodes lie in one open table, so that a step is
 * one look; letters that no form has are known before the look.
 */
final class Automaton {

    static final int NONE = -1;

    private static final int ROOT = 0;
    private static final int MIX = 0x9E3779B1;

    /** A small number for each letter that a form has; 0 for the others. */
    private final char[] classOf = new char[0x10000];

    private int classes = 1;
    private int nodes = 1;
    private int edges;
    private int shift = 32 - 12;
    private int[] keys = new int[1 << 12];
    private int[] targets = new int[keys.length];
    private int[] openEnding = new int[1 << 12];
    private final int[] firstHit;
    private final Form[] hits;

    Automaton(List<Form> forms, boolean backwards) {
        Arrays.fill(openEnding, NONE);
        for (var form : forms) {
            classify(form.text());
        }
        var ends = new int[forms.size()];
        for (int one = 0; one < ends.length; one++) {
            ends[one] = insert(forms.get(one).text(), backwards);
        }
        firstHit = new int[nodes + 1];
        hits = new Form[ends.length];
        place(forms, ends);
    }

    private void classify(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (classOf[text.charAt(at)] == 0) {
                classOf[text.charAt(at)] = (char) classes++;
            }
        }
    }

    private int insert(String text, boolean backwards) {
        int node = ROOT;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(backwards ? text.length() - 1 - at : at);
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
        int known = step(node, letter);
        if (known != NONE) {
            return known;
        }
        if (2 * ++edges > keys.length) {
            widen();
        }
        int added = another();
        put(key(node, letter), added);
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
        var oldKeys = keys;
        var oldTargets = targets;
        keys = new int[2 * oldKeys.length];
        targets = new int[keys.length];
        shift--;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != 0) {
                put(oldKeys[slot], oldTargets[slot]);
            }
        }
    }

    private void put(int key, int target) {
        int slot = key * MIX >>> shift;
        while (keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    /** Never 0: the number of a letter that a form has is not. */
    private int key(int node, char letter) {
        return node * classes + classOf[letter];
    }

    /** Lays the forms that end at one node side by side, in the order in which they came. */
    private void place(List<Form> forms, int[] ends) {
        for (int end : ends) {
            firstHit[end + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            firstHit[node + 1] += firstHit[node];
        }
        var next = firstHit.clone();
        for (int one = 0; one < ends.length; one++) {
            hits[next[ends[one]]++] = forms.get(one);
        }
    }

    /** The node that this letter leads to; NONE where no form goes on so. */
    int step(int node, char letter) {
        int kind = classOf[letter];
        if (kind == 0) {
            return NONE;
        }
        int key = node * classes + kind;
        int mask = keys.length - 1;
        for (int slot = key * MIX >>> shift; ; slot = slot + 1 & mask) {
            int there = keys[slot];
            if (there == key) {
                return targets[slot];
            }
            if (there == 0) {
                return NONE;
            }
        }
    }

    /** The node behind an open ending here; NONE where no form is open here. */
    int openEnding(int node) {
        return openEnding[node];
    }

    int firstHit(int node) {
        return firstHit[node];
    }

    Form hit(int index) {
        return hits[index];
    }
}
