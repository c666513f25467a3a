package org.plumbline.reading.find;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** What the levels of a change are counted in, and the numbers beside them that are no levels. */
final class ChangeUnits {

    private static final ConceptSet FROM = ConceptSet.named("change-from");
    private static final ConceptSet RATES = ConceptSet.named("per", "rate-base");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Text text;
    private final ClauseWords words;

    ChangeUnits(Text text, ClauseWords words) {
        this.text = text;
        this.words = words;
    }

    /** "From 38.5 to 41.0 percentage points": what levels are counted in, printed once. */
    boolean arePointsOnce(Measure a, Measure b) {
        return a.kind() == Kind.BARE
                && b.kind() == Kind.POINTS
                && b.start() - a.end() <= 2
                && text.before(a.start(), FROM, 3) != Text.NONE;
    }

    /** "12 days, two years ago it was 19 days": so long ago, and no level. */
    boolean isSpan(Measure level, Measure one) {
        return level.kind() == Kind.DURATION
                && one.kind() == Kind.DURATION
                && !words.isSame(level.end() - 1, one.end() - 1);
    }

    /** "Per 10,000 inhabitants": what others are counted by, no level. */
    boolean isBase(Measure one) {
        return one.kind() == Kind.BARE
                && one.value().compareTo(HUNDRED) >= 0
                && one.value().stripTrailingZeros().unscaledValue().equals(BigInteger.ONE)
                && text.before(one.start(), RATES, 2) != Text.NONE;
    }
}
