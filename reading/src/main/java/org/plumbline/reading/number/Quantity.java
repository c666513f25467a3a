package org.plumbline.reading.number;

import java.math.BigDecimal;

/**
 * A number in a text, in digits or in words, with the word for its magnitude.
 *
 * @param start its first token
 * @param end the token behind it
 * @param value what it says, exact
 * @param words whether it is written in words
 * @param scaled whether a word such as "million" belongs to it
 * @param digitsEnd the token behind its digits, before the magnitude
 * @param ordinal whether it is an ordinal number: "13th", "ke-13", "XIII" is not looked at here
 * @param ambiguous whether its only word also means something else in its language, as "năm" means five and year
 */
public record Quantity(
        int start,
        int end,
        BigDecimal value,
        boolean words,
        boolean scaled,
        int digitsEnd,
        boolean ordinal,
        boolean ambiguous) {

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /** The same number reaching to another end. */
    Quantity reaching(int to) {
        return new Quantity(start, to, value, words, scaled, digitsEnd, ordinal, ambiguous);
    }

    /** The same number, certain that it is one. */
    Quantity unambiguous() {
        return new Quantity(start, end, value, words, scaled, digitsEnd, ordinal, false);
    }

    /** The number that a word of magnitude makes of this one. */
    public Quantity scaledTo(int to, BigDecimal all) {
        return new Quantity(start, to, all, words, true, digitsEnd, ordinal, false);
    }

    /** The same number at the same place as an ordinal number. */
    Quantity asOrdinal(int from, int to) {
        return new Quantity(from, to, value, words, scaled, digitsEnd, true, ambiguous);
    }
}
