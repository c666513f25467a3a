package org.plumbline.reading.symbol;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a written symbol: candidates, the best first, or the problem that prevented it. A short mention never becomes
 * one symbol silently; the person sees the candidates.
 *
 * @param candidates the ways to understand it; empty exactly when there is a problem
 * @param problem why nothing was understood; null when there is a candidate
 */
public record SymbolReading(
        List<Candidate> candidates, @Nullable Problem problem) {

    public SymbolReading {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty() == (problem == null)) {
            throw new IllegalArgumentException("""
                    A reading of a symbol has %d candidates and the problem %s.
                    Maybe both or neither were given.""".formatted(candidates.size(), problem));
        }
    }

    /** The likeliest candidate. */
    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }

    /** The symbol of the likeliest candidate. */
    public Optional<Symbol> symbol() {
        return best().map(Candidate::symbol);
    }
}
