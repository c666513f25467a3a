package org.plumbline.reading.pack;

import java.util.BitSet;
import java.util.List;

/** Several concepts that a rule treats alike. */
public final class ConceptSet {

    private final BitSet numbers = new BitSet();
    private final List<Concept> members;
    private final long bits;

    private ConceptSet(List<Concept> members) {
        this.members = members;
        members.forEach(one -> numbers.set(one.number()));
        bits = members.stream().mapToLong(Concept::bit).reduce(0, (one, other) -> one | other);
    }

    /** The set of these concepts. */
    public static ConceptSet of(Concept... members) {
        return new ConceptSet(List.of(members));
    }

    /** The set of the concepts with these names. */
    public static ConceptSet named(String... names) {
        return new ConceptSet(java.util.Arrays.stream(names).map(Concept::named).toList());
    }

    /** Its members, as they were given. */
    public List<Concept> members() {
        return members;
    }

    /** The bits of its members: where none of them is set, no member is there. */
    public long bits() {
        return bits;
    }

    /** Whether this concept is one of them. */
    public boolean contains(Concept one) {
        return numbers.get(one.number());
    }
}
