package org.plumbline.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;

/** A parameter that is not of its kind, with what its kind is. */
final class Unreadable {

    private Unreadable() {}

    static Problem missing(String name) {
        return Problem.at(name, "request.parameter-missing", Map.of("name", name));
    }

    static Problem of(String name, @Nullable Object given, @Nullable Class<?> kind) {
        var value = Objects.toString(given, "");
        if (kind != null && kind.isEnum()) {
            var allowed =
                    Arrays.stream(kind.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return Problem.at(
                    name, "request.parameter-choice", Map.of("name", name, "value", value, "allowed", allowed));
        }
        if (kind == LocalDate.class) {
            return Problem.at(name, "request.day", Map.of("value", value));
        }
        var code = kind == UUID.class
                ? "request.parameter-id"
                : kind != null && (Number.class.isAssignableFrom(kind) || kind.isPrimitive() && kind != boolean.class)
                        ? "request.parameter-number"
                        : "request.parameter";
        return Problem.at(name, code, Map.of("name", name, "value", value));
    }
}
