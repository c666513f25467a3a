package org.plumbline.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The first of what hangs on one record, and how many there are.
 *
 * @param total how many there are, as far as was counted
 * @param beyond whether there are more than that
 * @param next where to go on after the first ones, or null if that was all
 */
public record Branch<T>(
        List<T> first, int total, boolean beyond, @Nullable String next) {

    public Branch {
        first = List.copyOf(first);
    }

    /** A record on which nothing hangs. */
    public static <T> Branch<T> none() {
        return new Branch<>(List.of(), 0, false, null);
    }

    /** How many of those that were counted are not among the first. */
    public int more() {
        return total - first.size();
    }

    public boolean isEmpty() {
        return first.isEmpty();
    }

    /** The same with each replaced by something made of it. */
    public <S> Branch<S> of(Function<T, S> made) {
        return new Branch<>(first.stream().map(made).toList(), total, beyond, next);
    }

    /**
     * How much of each branch is asked for.
     *
     * @param few how many of it are given
     * @param counted up to how many they are counted
     * @param after where to go on in a branch of one record; null to begin
     */
    public record Cut(int few, int counted, @Nullable String after) {

        /** The first of each, counted up to so many. */
        public static Cut first(int few, int counted) {
            return new Cut(few, Math.max(few, counted), null);
        }

        /** Part of one branch. */
        public static Cut part(int size, @Nullable String after) {
            return new Cut(size, size, after);
        }
    }
}
