package org.plumbline.reading.pack;

import java.util.Arrays;
import java.util.List;

/**
 * The forms of a lexicon in groups: those of one language that end at one place of the tree, in the order in which they came. What is found
 * in a text is told by group, and what a group holds is asked in one look.
 */
final class FormGroups {

    private static final Concept STOPWORD = Concept.named("stopword");
    /** How much more a small word says of the language than another word. */
    private static final int STOPWORD_WEIGHT = 4;

    private static final int LANGUAGE = 0x7F;
    private static final int EXACT = 0x80;
    private static final int WEIGHT = 8;

    private final Form[] forms;
    private final char[] concepts;
    /** The first group of each place, and of the place behind the last. */
    private final int[] firstGroup;

    private int[] firstForm = new int[1 << 12];
    private int groups;
    /** The language of each group, its weight, and whether it counts in certain letters only. */
    private int[] traits = {};
    /** Both kinds of bits of the concepts of each group, side by side. */
    private long[] bits = {};
    /** The groups that hold each concept side by side, and where those of each begin. */
    private int[] firstHolder = {};

    private int[] holders = {};

    /**
     * @param forms all forms
     * @param ends the place at which each of them ends; less than 0 where it is found nowhere
     * @param places the number of places
     */
    FormGroups(List<Form> forms, int[] ends, int places) {
        var first = new int[places + 1];
        for (int end : ends) {
            if (end >= 0) {
                first[end + 1]++;
            }
        }
        for (int place = 0; place < places; place++) {
            first[place + 1] += first[place];
        }
        this.forms = new Form[first[places]];
        var next = Arrays.copyOf(first, places);
        for (int one = 0; one < ends.length; one++) {
            if (ends[one] >= 0) {
                this.forms[next[ends[one]]++] = forms.get(one);
            }
        }
        this.concepts = new char[this.forms.length];
        this.firstGroup = first;
        part();
        describe();
        index();
    }

    /** Begins a group at each place, each change of language and each form that counts in certain letters only. */
    private void part() {
        for (int place = 0; place + 1 < firstGroup.length; place++) {
            int from = firstGroup[place];
            int to = firstGroup[place + 1];
            firstGroup[place] = groups;
            for (int one = from; one < to; one++) {
                concepts[one] = (char) forms[one].concept().number();
                if (one == from || !isAlike(forms[one - 1], forms[one])) {
                    if (groups + 1 == firstForm.length) {
                        firstForm = Arrays.copyOf(firstForm, 2 * groups);
                    }
                    firstForm[groups++] = one;
                }
            }
        }
        firstGroup[firstGroup.length - 1] = groups;
        firstForm[groups] = forms.length;
    }

    private static boolean isAlike(Form one, Form next) {
        return one.language() == next.language() && !one.exactCase() && !next.exactCase();
    }

    private void describe() {
        traits = new int[groups];
        bits = new long[2 * groups];
        for (int group = 0; group < groups; group++) {
            var first = forms[firstForm[group]];
            int weight = 0;
            for (int one = firstForm[group]; one < firstForm[group + 1]; one++) {
                var concept = forms[one].concept();
                bits[2 * group] |= concept.bit();
                bits[2 * group + 1] |= concept.otherBit();
                weight += concept == STOPWORD ? STOPWORD_WEIGHT : 1;
            }
            traits[group] = weight << WEIGHT | (first.exactCase() ? EXACT : 0) | first.language();
        }
    }

    private void index() {
        int most = 0;
        for (char concept : concepts) {
            most = Math.max(most, concept);
        }
        firstHolder = new int[most + 2];
        for (char concept : concepts) {
            firstHolder[concept + 1]++;
        }
        for (int concept = 0; concept <= most; concept++) {
            firstHolder[concept + 1] += firstHolder[concept];
        }
        holders = new int[concepts.length];
        var next = firstHolder.clone();
        for (int group = 0; group < groups; group++) {
            for (int one = firstForm[group]; one < firstForm[group + 1]; one++) {
                holders[next[concepts[one]]++] = group;
            }
        }
    }

    int first(int place) {
        return firstGroup[place];
    }

    int language(int group) {
        return traits[group] & LANGUAGE;
    }

    int weight(int group) {
        return traits[group] >>> WEIGHT;
    }

    long bits(int group) {
        return bits[2 * group];
    }

    long otherBits(int group) {
        return bits[2 * group + 1];
    }

    /** Whether a form counts in the letters in which the pack writes it only. */
    boolean isExact(int group) {
        return (traits[group] & EXACT) != 0;
    }

    /** How the first form of a group is written. */
    String written(int group) {
        return forms[firstForm[group]].written();
    }

    /** A bit for each group that holds one of these concepts. */
    long[] holding(ConceptSet set) {
        var holding = new long[(groups >> 6) + 1];
        for (var member : set.members()) {
            int concept = member.number();
            if (concept + 1 < firstHolder.length) {
                for (int at = firstHolder[concept]; at < firstHolder[concept + 1]; at++) {
                    holding[holders[at] >> 6] |= 1L << holders[at];
                }
            }
        }
        return holding;
    }

    /** The first form of one of these concepts in a group that holds one. */
    Form form(int group, ConceptSet set) {
        int one = firstForm[group];
        while (!set.contains(concepts[one])) {
            one++;
        }
        return forms[one];
    }
}
