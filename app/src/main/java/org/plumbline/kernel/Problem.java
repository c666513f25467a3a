package org.plumbline.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person can mend. The code names a message that says the place, the value, the rule and the way to mend it.
 *
 * @param code message code, for example {@code directive.symbol-unknown}
 * @param field the form field or JSON pointer it belongs to, or null if it concerns the whole
 * @param arguments values for the message, by name
 */
public record Problem(String code, @Nullable String field, Map<String, ?> arguments) {

    /** Under this name stands the address of what is there already, where there is something to see. */
    public static final String LINK = "link";

    /** Where what is there already can be seen; null where there is nothing. */
    public @Nullable String link() {
        return arguments.get(LINK) instanceof String address ? address : null;
    }

    public static Problem at(String field, String code, Map<String, ?> arguments) {
        return new Problem(code, field, arguments);
    }

    public static Problem at(String field, String code) {
        return new Problem(code, field, Map.of());
    }
}
