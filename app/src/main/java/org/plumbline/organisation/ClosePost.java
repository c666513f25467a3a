package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/** Closes a post; its holder leaves it on that day. */
public record ClosePost(UUID post, @Nullable Integer edited, LocalDate on) implements Deed {

    /** Without asking which version was edited. */
    public ClosePost(UUID post, LocalDate on) {
        this(post, null, on);
    }

    @Override
    public String happening() {
        return "post-closed";
    }

    @Override
    public UUID about() {
        return post;
    }
}
