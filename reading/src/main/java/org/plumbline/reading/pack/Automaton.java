package org.plumbline.reading.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Forms as a tree of letters laid out in flat tables: from a node, one letter leads to one node. */
final class Automaton {

    static final int NONE = -1;

    /** Where the edges of a node begin; those of node n end where those of n + 1 begin. */
    private final int[] firstEdge;

    private final char[] letters;
    private final int[] targets;
    private final int[] openEnding;
    private final int[] firstHit;
    private final Form[] hits;

    private static final class Building {
        final TreeMap<Character, Building> edges = new TreeMap<>();
        final List<Form> hits = new ArrayList<>();
        final List<Building> ending = new ArrayList<>(1);
        int number;
    }

    Automaton(List<Form> forms, boolean backwards) {
        var root = new Building();
        for (var form : forms) {
            var text = form.text();
            var at = root;
            for (int i = 0; i < text.length(); i++) {
                at = next(at, backwards ? text.charAt(text.length() - 1 - i) : text.charAt(i));
            }
            at.hits.add(form);
        }
        var nodes = new ArrayList<Building>();
        collect(root, nodes);
        firstEdge = new int[nodes.size() + 1];
        firstHit = new int[nodes.size() + 1];
        openEnding = new int[nodes.size()];
        letters = new char[nodes.stream().mapToInt(one -> one.edges.size()).sum()];
        targets = new int[letters.length];
        hits = nodes.stream().flatMap(one -> one.hits.stream()).toArray(Form[]::new);
        fill(nodes);
    }

    private static Building next(Building at, char letter) {
        if (letter != '*') {
            return at.edges.computeIfAbsent(letter, any -> new Building());
        }
        if (at.ending.isEmpty()) {
            at.ending.add(new Building());
        }
        return at.ending.getFirst();
    }

    private static void collect(Building one, List<Building> nodes) {
        one.number = nodes.size();
        nodes.add(one);
        one.edges.values().forEach(child -> collect(child, nodes));
        one.ending.forEach(child -> collect(child, nodes));
    }

    private void fill(List<Building> nodes) {
        int edge = 0;
        int hit = 0;
        for (var node : nodes) {
            firstEdge[node.number] = edge;
            firstHit[node.number] = hit;
            openEnding[node.number] = node.ending.isEmpty() ? NONE : node.ending.getFirst().number;
            for (var step : node.edges.entrySet()) {
                letters[edge] = step.getKey();
                targets[edge++] = step.getValue().number;
            }
            hit += node.hits.size();
        }
        firstEdge[nodes.size()] = edge;
        firstHit[nodes.size()] = hit;
    }

    /** The node that this letter leads to; NONE where no form goes on so. */
    int step(int node, char letter) {
        int low = firstEdge[node];
        int high = firstEdge[node + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            char there = letters[middle];
            if (there == letter) {
                return targets[middle];
            }
            if (there < letter) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
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
