package org.plumbline.reading.find;

import java.math.BigDecimal;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Levels below nought: "from 1.2 % to -0.4 %", "minus two degrees". */
final class Signs {

    private static final Concept MINUS = Concept.named("number-minus");
    private static final int FORM = 2;

    private Signs() {}

    /** What a number says, with the sign or the word for "minus" that stands before it. */
    static BigDecimal value(Text text, Measure one) {
        boolean below = isDrawn(text, one.start()) || text.before(one.start(), MINUS, FORM) != Text.NONE;
        return below ? one.value().negate() : one.value();
    }

    /** A dash that stands at the number and away from the word before it, which is no number and no beginning of a line. */
    private static boolean isDrawn(Text text, int number) {
        int sign = number - 1;
        boolean drawn = text.isSign(sign, "-−") && text.glued(number) && !text.isNumber(sign - 1);
        return drawn && (text.gap(sign) == Gap.BLANK || text.isSign(sign - 1, "(|"));
    }
}
