package org.plumbline.reading.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that a person marked in a text.
 *
 * @param accepted other values of fields that are right too
 * @param alternatives other kinds that are right for the same words, with their fields
 * @param optional whether it counts neither when it is found nor when it is not
 */
record Gold(
        String type,
        int start,
        int end,
        String surface,
        Map<String, @Nullable Object> fields,
        List<Map<String, @Nullable Object>> accepted,
        List<Alternative> alternatives,
        boolean optional) {

    /** Another kind that is right for the same words. */
    record Alternative(String type, Map<String, @Nullable Object> fields) {}

    /** Rule 1: the kind is right, half of the shorter stretch is shared, and the answer is no blanket over it all. */
    boolean touches(Said said) {
        return isOfKind(said.type())
                && said.share(start, end) * 2 >= Math.min(end - start, said.length())
                && said.share(start, end) > 0
                && said.length() <= 3 * (end - start) + 60;
    }

    /** Rule 2: rule 1, and the fields that are compared are equal. */
    boolean equals(Said said) {
        return touches(said) && (saysTheSame(said) || saysAnAlternative(said));
    }

    private boolean isOfKind(String kind) {
        return kind.equals(type)
                || alternatives.stream().anyMatch(one -> one.type().equals(kind));
    }

    private boolean saysTheSame(Said said) {
        return said.type().equals(type)
                && (Comparison.equal(type, fields, said.fields())
                        || accepted.stream().anyMatch(other -> Comparison.equal(type, with(other), said.fields())));
    }

    private boolean saysAnAlternative(Said said) {
        return alternatives.stream()
                .anyMatch(one ->
                        one.type().equals(said.type()) && Comparison.equal(one.type(), one.fields(), said.fields()));
    }

    private Map<String, @Nullable Object> with(Map<String, @Nullable Object> others) {
        var all = new HashMap<>(fields);
        all.putAll(others);
        return all;
    }
}
