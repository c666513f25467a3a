package org.plumbline.reading.pack;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something that words of every language stand for: "resolution", "at least", "per cent". Rules name concepts, packs name words; so one
 * rule serves every language.
 */
public final class Concept {

    private static final Map<String, Concept> ALL = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int MIX = 0x9E3779B1;
    private static final int SIX_BITS = Integer.SIZE - 6;

    private final String name;
    private final int number;
    private final long bit;
    private final long otherBit;
    private final ConceptSet alone;

    private Concept(String name) {
        this.name = name;
        this.number = NEXT.getAndIncrement();
        this.bit = 1L << number;
        this.otherBit = 1L << (number * MIX >>> SIX_BITS);
        this.alone = ConceptSet.of(this);
    }

    /** The concept of this name, such as {@code at-least}; always the same one. */
    public static Concept named(String name) {
        return ALL.computeIfAbsent(name, Concept::new);
    }

    /** The name that packs write. */
    public String name() {
        return name;
    }

    /** A small number of its own, for tables; another one after the next start. */
    public int number() {
        return number;
    }

    /** The set of this concept alone. */
    public ConceptSet alone() {
        return alone;
    }

    /** A bit that this concept shares with few others: where it is not set, the concept is not there. */
    public long bit() {
        return bit;
    }

    /** A second such bit, shared with others than the first. */
    public long otherBit() {
        return otherBit;
    }

    @Override
    public String toString() {
        return name;
    }
}
