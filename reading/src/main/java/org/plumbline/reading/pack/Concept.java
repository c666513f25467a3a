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

    private final String name;
    private final int number;
    private final ConceptSet alone;

    private Concept(String name) {
        this.name = name;
        this.number = NEXT.getAndIncrement();
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
        return 1L << (number & 63);
    }

    @Override
    public String toString() {
        return name;
    }
}
