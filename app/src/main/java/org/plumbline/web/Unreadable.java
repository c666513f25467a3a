package org.plumbline.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;

/** A parameter that is not of its kind, with what its kind is. */
final class Unreadable {

    private static final int LONGEST = 80;

    private Unreadable() {}

    static Problem missing(String name) {
        return Problem.at(name, "request.parameter-missing", Map.of("name", name));
    }

    static Problem of(String name, @Nullable Object given, @Nullable Class<?> kind) {
        return of(name, given, kind, "request.parameter");
    }

    /** A value in a body of JSON, by its pointer; none where only the description of the interface can help. */
    static Optional<Problem> json(String at, @Nullable Object given, Class<?> kind) {
        var problem = of(at, given, kind, "request.json");
        return problem.code().equals("request.json") ? Optional.empty() : Optional.of(problem);
    }

    private static Problem of(String name, @Nullable Object given, @Nullable Class<?> kind, String prefix) {
        var value = shortened(Objects.toString(given, ""));
        if (kind != null && kind.isEnum()) {
            var allowed =
                    Arrays.stream(kind.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return Problem.at(name, prefix + "-choice", Map.of("name", name, "value", value, "allowed", allowed));
        }
        if (kind == LocalDate.class) {
            return Problem.at(name, "request.day", Map.of("value", value));
        }
        var code = kind == UUID.class
                ? prefix + "-id"
                : kind != null && (Number.class.isAssignableFrom(kind) || kind.isPrimitive() && kind != boolean.class)
                        ? prefix + "-number"
                        : prefix;
        return Problem.at(name, code, Map.of("name", name, "value", value));
    }

    private static String shortened(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
