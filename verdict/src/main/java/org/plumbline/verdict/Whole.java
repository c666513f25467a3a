package org.plumbline.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What parts come to, with those that are missing named.
 *
 * @param value the figure of the whole in its unit of measure; null where the rule gives none
 * @param parts the sums of numerators and denominators where the rule adds these
 * @param given how many parts are in it
 * @param expected how many apply; "1 of 3 missing" is expected less given
 * @param missing those that returned nothing
 * @param notCollected those that said so
 * @param notApplicable those that do not apply, which stand outside of the count
 * @param unusable those whose value the rule cannot use: a ratio without its parts, a denominator of zero
 */
public record Whole(
        @Nullable Ratio value,
        Value.@Nullable Parts parts,
        int given,
        int expected,
        List<String> missing,
        List<String> notCollected,
        List<String> notApplicable,
        List<String> unusable) {

    public Whole {
        missing = List.copyOf(missing);
        notCollected = List.copyOf(notCollected);
        notApplicable = List.copyOf(notApplicable);
        unusable = List.copyOf(unusable);
    }

    /** Whether every part that applies is in it. */
    public boolean isComplete() {
        return given == expected;
    }
}
