package org.plumbline.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;

/** The version a program read before it changes a record, as the header {@code If-Match} gives it. */
public final class IfMatch {

    private IfMatch() {}

    /**
     * The version, with or without its marks.
     *
     * @throws Refused if the header is missing or holds none
     */
    public static int version(@Nullable String header) {
        var given = header == null ? "" : header.replaceAll("^(W/)?\"|\"$", "");
        if (!given.matches("\\d{1,9}")) {
            throw new Refused("request.if-match", Map.of("value", given));
        }
        return Integer.parseInt(given);
    }

    /** The version where the header is there; null where a change is meant whatever the version. */
    public static @Nullable Integer versionIfAny(@Nullable String header) {
        return header == null ? null : Integer.valueOf(version(header));
    }

    /** The version as the header {@code ETag} gives it out. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }
}
