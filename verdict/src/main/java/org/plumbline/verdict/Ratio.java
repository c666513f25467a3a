package org.plumbline.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient, rounded only where it is shown (method paper 9.2, rule 12).
 *
 * @param numerator what is divided
 * @param denominator by what, above zero
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("A ratio has the denominator %s.\nMaybe the sign belongs above the line."
                    .formatted(denominator.toPlainString()));
        }
    }

    /** A whole or decimal number as it is. */
    public static Ratio of(BigDecimal value) {
        return new Ratio(value, BigDecimal.ONE);
    }

    /** The quotient of two numbers of any sign, the second not zero. */
    public static Ratio of(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() < 0
                ? new Ratio(numerator.negate(), denominator.negate())
                : new Ratio(numerator, denominator);
    }

    /** As a decimal of that many places, halves to the even neighbour. */
    public BigDecimal value(int places) {
        return numerator.divide(denominator, places, RoundingMode.HALF_EVEN);
    }

    /**
     * As a percentage for a reader, of that many places. It never shows 50 or 100 % for what is not exactly that, because a class turns
     * there: 99.96 % of the way is shown as 99.9, and 100.04 % as 100.1.
     */
    public BigDecimal percent(int places) {
        var shown = numerator.multiply(HUNDRED).divide(denominator, places, RoundingMode.HALF_EVEN);
        for (var edge : new BigDecimal[] {HALF, BigDecimal.ONE}) {
            var side = compareTo(edge);
            if (side != 0 && shown.compareTo(edge.multiply(HUNDRED)) == 0) {
                return shown.add(BigDecimal.valueOf(side, places));
            }
        }
        return shown;
    }

    /** -1, 0 or 1, without any rounding. */
    public int compareTo(BigDecimal other) {
        return numerator.compareTo(isWhole() ? other : other.multiply(denominator));
    }

    /** Whether nothing is divided. */
    private boolean isWhole() {
        return denominator == BigDecimal.ONE;
    }

    @Override
    public int compareTo(Ratio other) {
        return isWhole() && other.isWhole() ? numerator.compareTo(other.numerator) : crossed(other);
    }

    private int crossed(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** The difference from a number, exact. */
    public Ratio minus(BigDecimal other) {
        return new Ratio(numerator.subtract(isWhole() ? other : other.multiply(denominator)), denominator);
    }

    /** The difference from another quotient, exact. */
    public Ratio minus(Ratio other) {
        return denominator.equals(other.denominator)
                ? new Ratio(numerator.subtract(other.numerator), denominator)
                : new Ratio(
                        numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    /** The sum with another quotient, exact. */
    public Ratio plus(Ratio other) {
        return minus(new Ratio(other.numerator.negate(), other.denominator));
    }

    /** The product with a number, exact. */
    public Ratio times(BigDecimal factor) {
        return new Ratio(numerator.multiply(factor), denominator);
    }

    /** The quotient by a number other than zero, exact. */
    public Ratio by(BigDecimal divisor) {
        return of(numerator, isWhole() ? divisor : denominator.multiply(divisor));
    }

    /** The same with the other sign where the direction is the other one. */
    public Ratio signed(Direction direction) {
        return direction == Direction.MORE ? this : new Ratio(numerator.negate(), denominator);
    }

    /** As it is kept: "17.36/25.5", or the number alone where nothing is divided. */
    @Override
    public String toString() {
        return denominator.equals(BigDecimal.ONE)
                ? numerator.toPlainString()
                : numerator.toPlainString() + "/" + denominator.toPlainString();
    }
}
