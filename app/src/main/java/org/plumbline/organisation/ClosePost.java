package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/** Closes a post; its holder leaves it on that day. */
public record ClosePost(UUID post, LocalDate on) implements Deed {

    @Override
    public String happening() {
        return "post-closed";
    }

    @Override
    public UUID about() {
        return post;
    }
}
