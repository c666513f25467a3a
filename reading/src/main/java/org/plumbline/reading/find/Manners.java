package org.plumbline.reading.find;

import java.math.BigDecimal;
import java.util.Set;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/**
 * Figures that are a manner of speaking (reading-records.md, section 5). Offices write a hundred in digits, or say what it is a hundred of;
 * talk says "a thousand thanks", "give one hundred per cent". And the base of a rate is no figure of its own.
 */
final class Manners {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<BigDecimal> ROUND = Set.of(HUNDRED, BigDecimal.valueOf(1000));
    private static final ConceptSet OF_OFFICES =
            ConceptSet.named("counted-noun", "count-noun", "target-noun", "official");
    private static final ConceptSet COMPARED =
            ConceptSet.named("over", "less-than", "at-least", "at-most", "nearly", "exactly");
    private static final ConceptSet RATE_BASE = ConceptSet.named("rate-base", "per");
    private static final int COMPARED_BEFORE = 3;

    private Manners() {}

    /** "A hundred reasons": exactly a hundred or a thousand in words, of what offices do not count, and not said to be more or less. */
    static boolean isRound(Measure one, Text text, int noun) {
        return one.number().words()
                && ROUND.contains(one.value().stripTrailingZeros().setScale(0))
                && !isOfOffices(text, one.end(), noun)
                && text.before(one.start(), COMPARED, COMPARED_BEFORE) == Text.NONE;
    }

    private static boolean isOfOffices(Text text, int from, int to) {
        return Figures.has(text, from, to, OF_OFFICES);
    }

    /** "26 per thousand connections": a round number that a rate is reckoned by counts nothing. */
    static boolean isBase(Measure one, Text text) {
        return one.value().compareTo(HUNDRED) >= 0
                && one.value().stripTrailingZeros().precision() == 1
                && text.before(one.start(), RATE_BASE, 1) != Text.NONE;
    }

    /** "A hundred per cent", in words. */
    static boolean isWhole(Measure one) {
        return one.number().words() && one.kind() == Kind.PERCENT && one.value().compareTo(HUNDRED) == 0;
    }
}
