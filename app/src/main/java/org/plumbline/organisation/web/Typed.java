package org.plumbline.organisation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Decision;
import org.plumbline.organisation.TypedUnit;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.web.TypedNumber;
import org.plumbline.web.Words;

/** What a person typed into a form, read field by field; what cannot be read is refused at its field. */
record Typed(Map<String, String> values, Units units, Scope scope) {

    private static final int SHARE_DECIMALS = 9;

    @Nullable
    String text(String name) {
        var value = values.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    String needed(String name) {
        var value = text(name);
        if (value == null) {
            throw new Refused(name, "organisation.needed", Map.of());
        }
        return value;
    }

    LocalDate day(String name) {
        var value = needed(name);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Refused(name, "request.day", Map.of("value", value));
        }
    }

    @Nullable
    LocalDate dayIfAny(String name) {
        return text(name) == null ? null : day(name);
    }

    Wording name() {
        return Wording.of(needed("language"), needed("name"));
    }

    /** The name typed over one that has translations: they stay while the language does. */
    Wording renamed(Wording before) {
        var name = name();
        return name.language().equals(before.language())
                ? new Wording(name.language(), name.original(), before.translations())
                : name;
    }

    /** A small whole number; without one, the given. */
    int number(String name, int otherwise) {
        var value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,4}")) {
            throw new Refused(name, "organisation.small-number", Map.of("value", value));
        }
        return Integer.parseInt(value);
    }

    /** The version that was edited; null when the form did not say. */
    @Nullable
    Integer version() {
        var version = values.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }

    @Nullable
    Short tier() {
        var value = text("tier");
        if (value != null && !value.matches("\\d{1,4}")) {
            throw new Refused("tier", "organisation.choice", Map.of("value", value));
        }
        return value == null ? null : Short.valueOf(value);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        var value = needed(name);
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(value)) {
                return each;
            }
        }
        throw new Refused(name, "organisation.choice", Map.of("value", value));
    }

    @Nullable
    Decision decision() {
        var reference = text("decision");
        return reference == null ? null : new Decision(Ids.next(), reference, null);
    }

    /** A unit given by its code, its identifier or its whole name. */
    Unit unit(String name) {
        return unit(name, needed(name));
    }

    @Nullable
    UUID unitIfAny(String name) {
        return text(name) == null ? null : unit(name).id().value();
    }

    Unit unit(String field, String words) {
        return TypedUnit.find(units, scope, field, words);
    }

    List<String> lines(String name) {
        return values.getOrDefault(name, "")
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    /** Lines of the form "name = value". */
    Map<String, String> pairs(String name) {
        var pairs = new LinkedHashMap<String, String>();
        for (var line : lines(name)) {
            var at = line.lastIndexOf('=');
            if (at < 1) {
                throw new Refused(name, "organisation.pair", Map.of("line", line));
            }
            var called = line.substring(0, at).strip();
            if (pairs.put(called, line.substring(at + 1).strip()) != null) {
                throw new Refused(name, "organisation.pair-twice", Map.of("name", called));
            }
        }
        return pairs;
    }

    /** A part of a whole in the reader's numbers: 0.6 or 60 %. */
    static BigDecimal share(Words w, String field, String text) {
        var place = w.say("organisation.field." + field);
        return text.endsWith("%")
                ? TypedNumber.read(w, field, place, text.substring(0, text.length() - 1), SHARE_DECIMALS - 2)
                        .movePointLeft(2)
                        .stripTrailingZeros()
                : TypedNumber.read(w, field, place, text, SHARE_DECIMALS);
    }
}
