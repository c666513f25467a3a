package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/** Ends a temporary body on a day. */
public record EndBody(UUID body, @Nullable Integer edited, LocalDate on) implements Deed {

    /** Without asking which version was edited. */
    public EndBody(UUID body, LocalDate on) {
        this(body, null, on);
    }

    @Override
    public String happening() {
        return "body-ended";
    }

    @Override
    public UUID about() {
        return body;
    }
}
