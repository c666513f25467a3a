package org.plumbline.kernel;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Makes and reads the identifiers that are seen outside: UUID version 7 (RFC 9562), ordered by time, not guessable. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FULL = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Milliseconds and, in the twelve bits below them, a count of those made in one (RFC 9562, 6.2, method 1). */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** The identifier that a text is, if it is one, written in full. */
    public static Optional<UUID> find(String text) {
        return FULL.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** A new identifier, after all those that this process made before. */
    public static UUID next() {
        var tick = LAST.accumulateAndGet(System.currentTimeMillis() << 12, (last, now) -> Math.max(last + 1, now));
        var high = (tick >> 12 << 16) | 0x7000L | (tick & 0x0FFFL);
        var low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
