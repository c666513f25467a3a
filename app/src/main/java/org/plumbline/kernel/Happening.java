package org.plumbline.kernel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened, kept for ever in the same transaction as its effect. Other modules listen to it inside that
 * transaction.
 *
 * @param name stable name, for example {@code directive-registered}
 * @param about the record concerned
 * @param knownAt when the installation came to know it
 * @param actor how the actor is shown: a post's name
 * @param deed the command itself
 */
public record Happening(
        UUID id,
        String name,
        int version,
        UUID about,
        Instant knownAt,
        @Nullable UUID account,
        @Nullable UUID post,
        String actor,
        Deed deed) {}
