package org.plumbline.standing;

import java.util.Arrays;

/** How many items stand in each class. */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, and compared by content
public record Counts(int[] byClass) {

    public Counts {
        byClass = byClass.clone();
    }

    /** Nothing in any of so many classes. */
    public static Counts none(int classes) {
        return new Counts(new int[classes]);
    }

    @Override
    public int[] byClass() {
        return byClass.clone();
    }

    public int of(int cls) {
        return byClass[cls];
    }

    public int total() {
        return Arrays.stream(byClass).sum();
    }

    /** Both together, class by class. */
    public Counts and(Counts other) {
        var sum = byClass.clone();
        for (var i = 0; i < sum.length; i++) {
            sum[i] += other.byClass[i];
        }
        return new Counts(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && Arrays.equals(byClass, counts.byClass);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byClass);
    }

    @Override
    public String toString() {
        return "Counts" + Arrays.toString(byClass);
    }
}
