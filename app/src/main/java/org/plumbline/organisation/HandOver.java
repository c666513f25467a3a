package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/** Hands a post over from a day on: to somebody, named as shown, or to nobody while it is vacant. */
public record HandOver(UUID post, @Nullable String holder, LocalDate on) implements Deed {

    @Override
    public String happening() {
        return "post-handed-over";
    }

    @Override
    public UUID about() {
        return post;
    }
}
