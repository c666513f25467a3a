package org.plumbline.reading.check.gather;

import java.math.BigDecimal;
import java.math.MathContext;
import org.plumbline.reading.check.fact.Figure;
import org.plumbline.reading.check.fact.Interval;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Text;

/** What the printing of a number means: how exact it is by its digits, and by "nearly", "over" and "under" before it. */
final class Printing {

    private static final ConceptSet ABOUT = Sheet.set("nearly");
    private static final ConceptSet MORE = Sheet.set("over");
    private static final ConceptSet LESS = Sheet.set("less-than");
    private static final BigDecimal WIDE = new BigDecimal("0.1");
    private static final BigDecimal NARROW = new BigDecimal("0.05");
    private static final int FORM = 4;

    private final Sheet sheet;

    Printing(Sheet sheet) {
        this.sheet = sheet;
    }

    /** A number of things behind "of", where the word says nothing about it: "17 trên 21". */
    Figure whole(Measure one) {
        var figure = figure(one);
        return one.kind() == Kind.BARE && one.number().isWhole() ? Figure.counted(one.value(), figure.span()) : figure;
    }

    /** A number with what its printing and the words before it mean. */
    Figure figure(Measure one) {
        var span = sheet.span(one.start(), one.end());
        var value = one.value();
        boolean counted = one.kind() == Kind.BARE
                && !one.number().scaled()
                && one.number().isWhole();
        var step = step(one);
        var figure = counted ? Figure.counted(value, span) : Figure.rounded(value, step, one.unit(), span);
        int start = one.start();
        if (sheet.text.before(start, ABOUT, FORM) != Text.NONE) {
            return figure.within(wider(figure, NARROW, NARROW));
        }
        if (sheet.text.before(start, MORE, FORM) != Text.NONE) {
            return figure.within(wider(figure, BigDecimal.ZERO, WIDE));
        }
        return sheet.text.before(start, LESS, FORM) == Text.NONE
                ? figure
                : figure.within(wider(figure, WIDE, BigDecimal.ZERO));
    }

    private static Interval wider(Figure figure, BigDecimal below, BigDecimal above) {
        var value = figure.value();
        return new Interval(
                figure.interval()
                        .low()
                        .min(value.subtract(value.abs().multiply(below)).subtract(figure.step())),
                figure.interval()
                        .high()
                        .max(value.add(value.abs().multiply(above)).add(figure.step())));
    }

    /** What one in the last digit is worth: the value divided by its digits read as a whole number. */
    private BigDecimal step(Measure one) {
        var number = one.number();
        if (number.words()) {
            return BigDecimal.ONE;
        }
        var digits = new StringBuilder();
        int behindMark = 0;
        boolean mark = false;
        char decimal = sheet.text.language(number.start()).decimal();
        for (int at = sheet.text.start(number.start()); at < sheet.text.end(number.digitsEnd() - 1); at++) {
            char letter = sheet.text.letter(at);
            mark |= letter == decimal;
            if (letter >= '0' && letter <= '9') {
                digits.append(letter);
                behindMark += mark ? 1 : 0;
            }
        }
        var whole = digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits.toString());
        return whole.signum() == 0 || number.value().signum() == 0
                ? BigDecimal.ONE.movePointLeft(behindMark)
                : number.value().abs().divide(whole, MathContext.DECIMAL64);
    }
}
