package org.plumbline.procedure.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;

/** What was typed into a form about calendars or rules, read field by field; what cannot be read is refused at its field. */
record Typing(Map<String, String> values) {

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    String needed(String name) {
        var value = text(name);
        if (value.isEmpty()) {
            throw new Refused(name, "procedure.needed", Map.of());
        }
        return value;
    }

    int number(String name) {
        var value = needed(name);
        if (!value.matches("\\d{1,4}")) {
            throw new Refused(name, "procedure.number", Map.of("value", value));
        }
        return Integer.parseInt(value);
    }

    LocalDate day(String name) {
        var value = needed(name);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw (Refused) new Refused(name, "request.day", Map.of("value", value)).initCause(e);
        }
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        var value = needed(name);
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(value)) {
                return each;
            }
        }
        throw new Refused(name, "procedure.choice", Map.of("value", value));
    }

    @Nullable
    UUID id(String name) {
        return Ids.find(text(name)).orElse(null);
    }

    /** The version that was edited; 0 for what is new. */
    int version() {
        return text("version").matches("\\d{1,9}") ? Integer.parseInt(text("version")) : 0;
    }
}
