package org.plumbline.frozen.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.frozen.FrozenWork.Wanted;
import org.plumbline.frozen.deed.FreezeKind;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Refused;
import org.plumbline.store.Installation;
import org.plumbline.web.KnownAt;

/**
 * The page that somebody wants to freeze, as its address says.
 *
 * @param knownAt as known when; null for all that is known
 */
record AskedPage(
        String path,
        Map<String, String> parameters,
        LocalDate on,
        @Nullable Instant knownAt) {

    private static final int LONGEST = 2_000;

    /** @throws Refused at {@code page} for what is no address of this installation, at {@code on} and {@code knownAt} for what cannot be read */
    static AskedPage of(String address, Installation installation) {
        if (!address.startsWith("/") || address.startsWith("//") || address.length() > LONGEST) {
            throw new Refused("page", "frozen.page-no-address", Map.of("most", LONGEST));
        }
        var question = address.indexOf('?');
        var path = question < 0 ? address : address.substring(0, question);
        var parameters = new TreeMap<String, String>();
        for (var part :
                question < 0 ? new String[0] : address.substring(question + 1).split("&")) {
            var equal = part.indexOf('=');
            if (equal > 0) {
                parameters.put(decoded(part.substring(0, equal)), decoded(part.substring(equal + 1)));
            }
        }
        var known = KnownAt.read(parameters.get("knownAt"), installation.today(), installation.zone(), Map.of());
        return new AskedPage(path, parameters, day(parameters.get("on"), installation.today()), known.at());
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException other) {
            throw (Refused) new Refused("page", "frozen.page-no-address", Map.of("most", LONGEST)).initCause(other);
        }
    }

    private static LocalDate day(@Nullable String text, LocalDate today) {
        if (text == null || text.isBlank()) {
            return today;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException other) {
            throw (Refused) new Refused("on", "request.day", Map.of("value", text)).initCause(other);
        }
    }

    Wanted wanted(FreezeKind kind, Language language, @Nullable UUID unit) {
        return new Wanted(kind, path, parameters, on, knownAt, language, unit, null);
    }
}
