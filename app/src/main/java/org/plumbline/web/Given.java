package org.plumbline.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;

/** What a program gave in the body of a request. */
public final class Given {

    private Given() {}

    /**
     * A value that must be there.
     *
     * @throws Refused at the field if it is not
     */
    public static <T> T needed(@Nullable T value, String field) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new Refused(field, "request.needed", Map.of("field", field));
        }
        return value;
    }

    /** A list; an empty one where none was given. */
    public static <T> List<T> listed(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
