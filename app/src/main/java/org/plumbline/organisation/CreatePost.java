package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/** Creates a post at a unit, apart from whoever will hold it. */
public record CreatePost(UUID id, UUID unit, @Nullable String code, Wording name, LocalDate founded) implements Deed {

    @Override
    public String happening() {
        return "post-created";
    }

    @Override
    public UUID about() {
        return id;
    }
}
