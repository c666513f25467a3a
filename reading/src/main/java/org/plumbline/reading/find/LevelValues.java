package org.plumbline.reading.find;

import java.math.BigDecimal;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** What the numbers of levels say: below nought ("to -0.4 %", "minus 0.4 %"), and with the magnitude that another prints for both. */
final class LevelValues {

    private static final Concept MINUS = Concept.named("number-minus");
    private static final Concept MAGNITUDE = Concept.named("magnitude");
    private static final BigDecimal SHARED = BigDecimal.valueOf(1000);
    private static final BigDecimal APART = BigDecimal.valueOf(20);
    private static final int FORM = 2;

    private LevelValues() {}

    /** What a number says, with the sign or the word for "minus" that stands before it. */
    static BigDecimal of(Text text, Measure one) {
        boolean below = isDrawn(text, one.start()) || text.before(one.start(), MINUS, FORM) != Text.NONE;
        return below ? one.value().negate() : one.value();
    }

    /** A dash that stands at the number and away from the word before it, which is no number and no beginning of a line. */
    private static boolean isDrawn(Text text, int number) {
        int sign = number - 1;
        boolean drawn = text.isSign(sign, "-−") && text.glued(number) && !text.isNumber(sign - 1);
        return drawn && (text.gap(sign) == Gap.BLANK || text.isSign(sign - 1, "(|"));
    }

    /** "From 68 to 52 million", "from $4.1 to 5.6 billion": the magnitude is printed once, and the two are not far apart. */
    static BigDecimal before(Text text, Measure a, Measure b) {
        var value = of(text, a);
        boolean once = b.number().scaled()
                && !a.number().scaled()
                && !a.number().words()
                && a.value().compareTo(SHARED) < 0;
        var magnitude = once ? text.form(b.number().digitsEnd(), MAGNITUDE) : null;
        if (magnitude == null) {
            return value;
        }
        var scaled = value.multiply(BigDecimal.valueOf(magnitude.value()));
        boolean near = scaled.abs().compareTo(b.value().multiply(APART)) < 0
                && b.value().compareTo(scaled.abs().multiply(APART)) < 0;
        return near ? scaled : value;
    }
}
