package org.plumbline.reading.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Figure;
import org.plumbline.reading.check.fact.Span;

/** Collects what a check found. */
final class Builder {

    private final CheckKind kind;
    private final Span span;
    private final List<Finding.Input> inputs = new ArrayList<>();
    private final List<Finding.Computed> computed = new ArrayList<>();
    private final List<Finding.Repair> repairs = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private @Nullable String convention;

    Builder(CheckKind kind, Span span) {
        this.kind = kind;
        this.span = span;
    }

    /** A printed number that the check goes by; it fills the gap of its name. */
    Builder input(String name, Figure figure) {
        inputs.add(new Finding.Input(name, figure.value(), figure.interval(), figure.span()));
        var printed = figure.span().surface();
        boolean digits = printed.chars().anyMatch(Character::isDigit);
        values.putIfAbsent(name, digits ? printed : plain(figure.value()));
        return this;
    }

    /** A date or words that the check goes by; they fill the gap of their name. */
    Builder input(String name, Object value, Span where) {
        inputs.add(new Finding.Input(name, value, null, where));
        values.putIfAbsent(name, value);
        return this;
    }

    Builder computed(String name, Object value) {
        computed.add(new Finding.Computed(name, value instanceof BigDecimal number ? plainly(number) : value));
        return say(name, value);
    }

    Builder computed(String name, BigDecimal value, int decimals) {
        return computed(name, round(value, decimals));
    }

    /** Fills a gap of the sentence. */
    Builder say(String name, Object value) {
        values.put(name, value instanceof BigDecimal number ? plain(number) : value);
        return this;
    }

    Builder repair(String name, Object value, Span where) {
        repairs.add(new Finding.Repair(name, value, where));
        return this;
    }

    Builder repair(String name, BigDecimal value, int decimals, Span where) {
        return repair(name, round(value, decimals), where);
    }

    Builder by(@Nullable String way) {
        convention = way;
        return this;
    }

    /** The finding with a sentence of its own: {@code reading-checks.average-change.fails}. */
    Finding is(Verdict verdict, String sentence) {
        values.putIfAbsent("words", span.surface());
        var key = "reading-checks." + kind.code().replace('_', '-') + "." + sentence;
        return new Finding(
                kind, verdict, span, inputs, computed, convention, repairs, new Finding.Message(key, values));
    }

    static BigDecimal round(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Without a power of ten, but with its decimals. */
    private static BigDecimal plainly(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
