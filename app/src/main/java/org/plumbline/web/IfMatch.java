package org.plumbline.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;

/** The version that a program edits, as the header If-Match gives it: the answer's ETag, or the number alone. */
public final class IfMatch {

    /** The header's name. */
    public static final String HEADER = "If-Match";

    private IfMatch() {}

    /**
     * The version.
     *
     * @throws Missing if there is no such header
     */
    public static int version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Missing();
        }
        var given = header.strip().replaceAll("^(W/)?\"|\"$", "");
        if (!given.matches("\\d{1,9}")) {
            throw new Refused(HEADER, "request.if-match", Map.of("value", header));
        }
        return Integer.parseInt(given);
    }

    /**
     * The version, where the body may say it instead.
     *
     * @throws Missing if neither does
     */
    public static int version(@Nullable String header, @Nullable Integer edited) {
        return header == null && edited != null ? edited : version(header);
    }

    /** An edit that does not say which version it was made from: it might undo what somebody else did meanwhile. */
    public static final class Missing extends RuntimeException {
        private Missing() {
            super("If-Match is missing");
        }
    }
}
