package org.plumbline.access.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go after a form: only to a path of this installation, whatever was asked for. */
final class LocalPath {

    private static final String START = "/";

    private LocalPath() {}

    /** The path if it is one of ours, else the start page. */
    static String of(@Nullable String wanted) {
        if (wanted == null
                || wanted.length() > 2_000
                || !wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.indexOf('\\') >= 0
                || wanted.chars().anyMatch(Character::isISOControl)) {
            return START;
        }
        try {
            var address = new URI(wanted);
            var local = address.getScheme() == null && address.getRawAuthority() == null;
            return local && !wanted.startsWith("/sign-") ? wanted : START;
        } catch (URISyntaxException e) {
            return START;
        }
    }
}
