package org.plumbline.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;

/**
 * As known when a page is asked for: what was known then, whatever was corrected since. A page that takes it gives it to the
 * frame, which offers another day and the way back.
 *
 * @param at the instant; null for all that is known
 * @param day its day in the zone of the installation; empty for none
 * @param kept the parts of the address that stay when another day is chosen
 */
public record KnownAt(@Nullable Instant at, String day, SortedMap<String, String> kept) {

    public KnownAt {
        kept = new TreeMap<>(kept);
    }

    /**
     * Reads what an address says: an instant as programs write it, or a day as people choose it, which means its end. A day to
     * come is now: nothing more can be known of it.
     *
     * @throws Refused for anything else
     */
    public static KnownAt read(@Nullable String typed, LocalDate today, ZoneId zone, Map<String, String> kept) {
        var filled = new TreeMap<String, String>();
        kept.forEach((name, value) -> {
            if (!value.isEmpty()) {
                filled.put(name, value);
            }
        });
        if (typed == null || typed.isBlank()) {
            return new KnownAt(null, "", filled);
        }
        var at = instant(typed.strip(), zone);
        if (at.atZone(zone).toLocalDate().isAfter(today)) {
            return new KnownAt(null, "", filled);
        }
        return new KnownAt(at, at.atZone(zone).toLocalDate().toString(), filled);
    }

    /**
     * Reads what a program asks: an instant; null for all that is known.
     *
     * @throws Refused for anything else
     */
    public static @Nullable Instant instant(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : parsed(sent, Instant::parse);
    }

    private static Instant instant(String typed, ZoneId zone) {
        return parsed(
                typed,
                text -> text.indexOf('T') < 0
                        ? LocalDate.parse(text)
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()
                                .minusNanos(1_000)
                        : Instant.parse(text));
    }

    private static Instant parsed(String text, Function<String, Instant> reading) {
        try {
            return reading.apply(text);
        } catch (DateTimeException e) {
            throw (Refused) new Refused("knownAt", "directive.instant", Map.of("value", text)).initCause(e);
        }
    }

    /** Whether something else than all that is known is asked for. */
    public boolean isThen() {
        return at != null;
    }

    /** The page with what is known now. */
    public String now(String path) {
        return address(path, kept);
    }

    /** Another page, as known at the same time. */
    public String at(String path, Map<String, String> parts) {
        var all = new LinkedHashMap<>(parts);
        if (at != null) {
            all.put("knownAt", at.toString());
        }
        return address(path, all);
    }

    private static String address(String path, Map<String, String> parts) {
        var query = parts.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
