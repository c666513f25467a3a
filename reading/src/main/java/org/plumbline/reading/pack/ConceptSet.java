package org.plumbline.reading.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several concepts that a rule treats alike. */
public final class ConceptSet {

    private final long[] numbers;
    private final List<Concept> members;
    private final long bits;
    private final long otherBits;
    /** Which groups of a lexicon hold a member, as it was last worked out. */
    private @Nullable Holders holders;

    /** The groups of one lexicon that hold a member, a bit for each. */
    private record Holders(FormGroups of, long[] groups) {}

    private ConceptSet(List<Concept> members) {
        this.members = members;
        int most = 0;
        long any = 0;
        long others = 0;
        for (var one : members) {
            most = Math.max(most, one.number());
            any |= one.bit();
            others |= one.otherBit();
        }
        numbers = new long[(most >> 6) + 1];
        for (var one : members) {
            numbers[one.number() >> 6] |= one.bit();
        }
        bits = any;
        otherBits = others;
    }

    /** The set of these concepts. */
    public static ConceptSet of(Concept... members) {
        return new ConceptSet(List.of(members));
    }

    /** The set of the concepts with these names. */
    public static ConceptSet named(String... names) {
        return new ConceptSet(Arrays.stream(names).map(Concept::named).toList());
    }

    /** The set of its members and these. */
    public ConceptSet and(Concept... more) {
        var all = new ArrayList<>(members);
        all.addAll(List.of(more));
        return new ConceptSet(List.copyOf(all));
    }

    /** Its members, as they were given. */
    public List<Concept> members() {
        return members;
    }

    /** The bits of its members: where none of them is set, no member is there. */
    public long bits() {
        return bits;
    }

    /** The second bits of its members, likewise. */
    public long otherBits() {
        return otherBits;
    }

    /** Whether a group of forms holds a member. */
    boolean isHeldBy(FormGroups of, int group) {
        var known = holders;
        if (known == null || known.of != of) {
            known = new Holders(of, of.holding(this));
            holders = known;
        }
        return (known.groups[group >> 6] >>> group & 1) != 0;
    }

    /** Whether this concept is one of them. */
    public boolean contains(Concept one) {
        return contains(one.number());
    }

    /** Whether the concept with this number is one of them. */
    public boolean contains(int number) {
        return number >> 6 < numbers.length && (numbers[number >> 6] >>> number & 1) != 0;
    }
}
