package org.plumbline.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one unit, or one component, gives to a whole.
 *
 * @param name by which it is named where it is missing
 * @param state what it returned; null where it returned nothing
 * @param value its value, exactly where the state says so
 * @param weight its weight where the rule weighs, else null
 */
public record Part(
        String name,
        @Nullable State state,
        @Nullable Value value,
        @Nullable BigDecimal weight) {

    public Part {
        if ((state == State.VALUE) != (value != null)) {
            throw new IllegalArgumentException(
                    "The part %s has the state %s and the value %s.".formatted(name, state, value));
        }
    }

    /** A part with a value. */
    public static Part of(String name, Value value) {
        return new Part(name, State.VALUE, value, null);
    }

    /** A part that returned nothing. */
    public static Part missing(String name) {
        return new Part(name, null, null, null);
    }

    /** The same with a weight. */
    public Part weighing(BigDecimal heavy) {
        return new Part(name, state, value, heavy);
    }
}
