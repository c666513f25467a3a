package org.plumbline.verdict;

import java.math.BigDecimal;

/** What was observed, in the form that its kind of target takes (engineering paper A2, decision 2). */
public sealed interface Value {

    /** A number in the indicator's unit of measure; a ratio without its parts as well, which cannot be added up. */
    record Amount(BigDecimal amount) implements Value {}

    /**
     * A ratio with its parts: 120 of 1,500 households.
     *
     * @param numerator how many
     * @param denominator of how many; zero is kept and cannot be judged
     */
    record Parts(BigDecimal numerator, BigDecimal denominator) implements Value {}

    /** A yes or a no: is the product there, is it met. */
    record Answer(boolean yes) implements Value {}

    /**
     * A place in an order.
     *
     * @param rank the place, 1 for the first
     * @param of among how many
     */
    record Place(int rank, int of) implements Value {

        public Place {
            if (rank < 1 || rank > of) {
                throw new IllegalArgumentException(
                        "A place is %d of %d.\nMaybe the two were exchanged.".formatted(rank, of));
            }
        }
    }

    /** What can only be told. */
    record Words(String words) implements Value {}
}
