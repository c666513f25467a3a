package org.plumbline.reading.symbol;

import java.util.List;

/**
 * One way to understand what was written.
 *
 * @param symbol the symbol it may be
 * @param repairs what had to be mended to read it so
 * @param confidence 1 for a symbol written as the rules ask, less for each repair
 */
public record Candidate(Symbol symbol, List<Repair> repairs, double confidence) {

    public Candidate {
        repairs = List.copyOf(repairs);
    }

    static Candidate of(Symbol symbol, List<Repair> repairs) {
        var confidence = 1.0;
        for (var repair : repairs) {
            confidence *= repair.kind().factor();
        }
        return new Candidate(symbol, repairs, confidence);
    }

    /** Whether this repair was needed. */
    public boolean needed(Repair.Kind kind) {
        return repairs.stream().anyMatch(repair -> repair.kind() == kind);
    }
}
