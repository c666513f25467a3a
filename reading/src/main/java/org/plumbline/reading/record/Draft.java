package org.plumbline.reading.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record found in a text, for a person to accept, edit or refuse.
 *
 * @param type its kind
 * @param start its first token
 * @param end the token behind it
 * @param fields what it says, by the names of its kind: texts, numbers as BigDecimal or Integer, or null where the text does not say
 * @param rule the rule that found it, such as {@code citation.number}
 * @param reasons what the rule went by, in the order in which it weighed: {@code number-sign}, {@code issuer}
 * @param confidence between 0 and 1: of drafts with this figure, so many are right
 */
public record Draft(
        RecordType type,
        int start,
        int end,
        Map<String, @Nullable Object> fields,
        String rule,
        List<String> reasons,
        double confidence) {

    public Draft {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("""
                    A draft of a %s reaches from token %d to %d.
                    Maybe its rule took the end of a form that was not found.""".formatted(type.code(), start, end));
        }
        reasons = List.copyOf(reasons);
    }

    /** Begins a draft of a kind from one token to before another. */
    public static Builder of(RecordType type, int start, int end) {
        return new Builder(type, start, end);
    }

    /** What it says in a field; null where the text does not say. */
    public @Nullable Object get(String field) {
        return fields.get(field);
    }

    /** Whether its stretch and another's have a token in common. */
    public boolean overlaps(Draft other) {
        return start < other.end && other.start < end;
    }

    /** Whether another's stretch lies in its own. */
    public boolean covers(Draft other) {
        return start <= other.start && other.end <= end;
    }

    /** Collects what a draft says, once. */
    public static final class Builder {

        private final RecordType type;
        private final Fields fields;
        private final List<String> reasons = new ArrayList<>(3);
        private int start;
        private int end;

        private Builder(RecordType type, int start, int end) {
            this.type = type;
            this.fields = new Fields(type);
            this.start = start;
            this.end = end;
        }

        /** Says something in a field. */
        public Builder with(String field, @Nullable Object value) {
            if (value != null) {
                fields.say(field, value);
            }
            return this;
        }

        /** Adds what the rule went by. */
        public Builder because(String reason) {
            reasons.add(reason);
            return this;
        }

        /** Lets it reach at least so far. */
        public Builder reaching(int from, int to) {
            start = Math.min(start, from);
            end = Math.max(end, to);
            return this;
        }

        /** The draft as this rule found it. */
        public Draft by(String rule, double confidence) {
            return new Draft(type, start, end, fields, rule, reasons, confidence);
        }
    }
}
