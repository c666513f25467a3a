package org.plumbline.reader.deed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.CheckKind;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.check.Verdict;
import org.plumbline.reading.check.fact.Interval;
import org.plumbline.reading.check.fact.Span;

/**
 * What a check of a text found, as it is kept: places in code points, without the words that stand there, and no sentence but its key and
 * what stands in its gaps, so that everybody is told it in the own language.
 *
 * @param start where the words begin of which it speaks; {@code end} is exclusive
 * @param convention the way of reckoning by which the statement is right; null where there is only one or none
 * @param sentence the key of what a person is told; {@code gaps} is what stands in it
 */
public record FoundFinding(
        CheckKind kind,
        Verdict verdict,
        int start,
        int end,
        List<Input> inputs,
        List<Computed> computed,
        @Nullable String convention,
        List<Repair> repairs,
        String sentence,
        SortedMap<String, Value> gaps) {

    public FoundFinding {
        inputs = inputs == null ? List.of() : List.copyOf(inputs);
        computed = computed == null ? List.of() : List.copyOf(computed);
        repairs = repairs == null ? List.of() : List.copyOf(repairs);
        gaps = new TreeMap<>(gaps == null ? Map.of() : gaps);
    }

    /** A number, or else words. */
    public record Value(
            @Nullable BigDecimal number, @Nullable String words) {

        static Value of(Object value) {
            return value instanceof Number number
                    ? new Value(new BigDecimal(number.toString()), null)
                    : new Value(null, value.toString());
        }

        Object plain() {
            return number != null ? number : words == null ? "" : words;
        }
    }

    /** Something that the check went by; {@code low} and {@code high} are what a printed number may stand for. */
    public record Input(
            String name,
            Value value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            int start,
            int end) {}

    /** Something that follows. */
    public record Computed(String name, Value value) {}

    /** A value that would make the statement true in the place of what stands there. */
    public record Repair(String name, Value value, int start, int end) {}

    /** A finding as it is to be kept. */
    public static FoundFinding of(Finding found) {
        var gaps = new TreeMap<String, Value>();
        found.message().values().forEach((name, value) -> gaps.put(name, Value.of(value)));
        return new FoundFinding(
                found.kind(),
                found.verdict(),
                found.span().start(),
                found.span().end(),
                found.inputs().stream()
                        .map(each -> new Input(
                                each.name(),
                                Value.of(each.value()),
                                each.interval() == null ? null : each.interval().low(),
                                each.interval() == null ? null : each.interval().high(),
                                each.span().start(),
                                each.span().end()))
                        .toList(),
                found.computed().stream()
                        .map(each -> new Computed(each.name(), Value.of(each.value())))
                        .toList(),
                found.convention(),
                found.repairs().stream()
                        .map(each -> new Repair(
                                each.name(),
                                Value.of(each.value()),
                                each.span().start(),
                                each.span().end()))
                        .toList(),
                found.message().key(),
                gaps);
    }

    /** The finding again; {@code words} gives what stands in the text from one place to before another. */
    public Finding in(BiFunction<Integer, Integer, String> words) {
        var said = new TreeMap<String, Object>();
        gaps.forEach((name, value) -> said.put(name, value.plain()));
        return new Finding(
                kind,
                verdict,
                span(words, start, end),
                inputs.stream()
                        .map(each -> new Finding.Input(
                                each.name,
                                each.value.plain(),
                                each.low == null || each.high == null ? null : new Interval(each.low, each.high),
                                span(words, each.start, each.end)))
                        .toList(),
                computed.stream()
                        .map(each -> new Finding.Computed(each.name, each.value.plain()))
                        .toList(),
                convention,
                repairs.stream()
                        .map(each ->
                                new Finding.Repair(each.name, each.value.plain(), span(words, each.start, each.end)))
                        .toList(),
                new Finding.Message(sentence, said));
    }

    private static Span span(BiFunction<Integer, Integer, String> words, int start, int end) {
        return new Span(start, end, words.apply(start, end));
    }

    /** All places of it lie within a text of so many code points. */
    public boolean lies(int length) {
        return lies(start, end, length)
                && inputs.stream().allMatch(each -> lies(each.start, each.end, length))
                && repairs.stream().allMatch(each -> lies(each.start, each.end, length));
    }

    private static boolean lies(int start, int end, int length) {
        return 0 <= start && start <= end && end <= length;
    }
}
