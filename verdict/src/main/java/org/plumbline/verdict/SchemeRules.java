package org.plumbline.verdict;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * What in a scheme decides: a verdict names it by code and version and carries it for replay (method paper 9.2, rule 11).
 *
 * @param code the scheme
 * @param issuer who prescribes it
 * @param version of the scheme
 * @param exceeded where "exceeded" begins
 * @param met where "met" begins
 * @param half where the upper half begins
 * @param onPace the least share of the planned way that is on pace
 * @param checkedFrom the level of proof at which a figure counts as checked
 * @param table the class of every outcome of every kind
 */
public record SchemeRules(
        String code,
        String issuer,
        String version,
        Edge exceeded,
        Edge met,
        Edge half,
        BigDecimal onPace,
        Proof checkedFrom,
        Map<Kind, Map<Outcome, VerdictClass>> table) {

    public SchemeRules {
        var copy = new EnumMap<Kind, Map<Outcome, VerdictClass>>(Kind.class);
        table.forEach((kind, row) -> copy.put(kind, Map.copyOf(row)));
        table = Map.copyOf(copy);
    }

    /** The class of an outcome. */
    public VerdictClass classOf(Kind kind, Outcome outcome) {
        var row = table.get(kind);
        var found = row == null ? null : row.get(outcome);
        if (found == null) {
            throw new IllegalArgumentException("""
                    The scheme %s, version %s, gives no class to %s of %s.
                    Maybe it was made without Schemes.read, which checks that.""".formatted(code, version, outcome, kind));
        }
        return found;
    }
}
