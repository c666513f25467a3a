package org.plumbline.reading.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Interval;
import org.plumbline.reading.check.fact.Span;

/**
 * What a check found.
 *
 * @param kind what was checked
 * @param verdict what it has to say
 * @param span the words it speaks of
 * @param inputs what it went by
 * @param computed what follows from the inputs
 * @param convention the way of reckoning by which the statement is right, such as {@code per-step}; null where there is only one or none
 * @param repairs values any one of which would make the statement true
 * @param message what a person is told
 */
public record Finding(
        CheckKind kind,
        Verdict verdict,
        Span span,
        List<Input> inputs,
        List<Computed> computed,
        @Nullable String convention,
        List<Repair> repairs,
        Message message) {

    public Finding {
        inputs = List.copyOf(inputs);
        computed = List.copyOf(computed);
        repairs = List.copyOf(repairs);
    }

    /**
     * Something that the check went by.
     *
     * @param name what it is to the check: start, end, average
     * @param value a number, a date or words
     * @param interval what a printed number may stand for; null for what is no number
     * @param span where it stands
     */
    public record Input(String name, Object value, @Nullable Interval interval, Span span) {}

    /** Something that follows from the inputs, by its name. */
    public record Computed(String name, Object value) {}

    /** A value that would make the statement true if it stood in the place of an input. */
    public record Repair(String name, Object value, Span span) {}

    /**
     * A sentence for a person, in the reader's language.
     *
     * @param key the key of the sentence
     * @param values what stands in its gaps, by the names of the gaps: numbers, and words of the text
     */
    public record Message(String key, Map<String, Object> values) {

        public Message {
            values = Map.copyOf(values);
        }
    }

    /** What it computed under a name; null where it computed no such thing. */
    public @Nullable Object computed(String name) {
        return computed.stream()
                .filter(one -> one.name().equals(name))
                .map(Computed::value)
                .findFirst()
                .orElse(null);
    }
}
