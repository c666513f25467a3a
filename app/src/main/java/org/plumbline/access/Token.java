package org.plumbline.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/** A token as its owner sees it later: everything but the token itself. */
public record Token(
        UUID id,
        String name,
        Role role,
        Wording unitName,
        boolean writes,
        Purpose purpose,
        Instant created,
        Instant expires,
        @Nullable Instant ended) {

    /** What a token opens. */
    public enum Purpose {
        /** The interface for programs. */
        PROGRAM,
        /** The calendar of its mandate's post, and nothing else. */
        CALENDAR
    }
}
