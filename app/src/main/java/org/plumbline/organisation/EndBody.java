package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/** Ends a temporary body on a day. */
public record EndBody(UUID body, LocalDate on) implements Deed {

    @Override
    public String happening() {
        return "body-ended";
    }

    @Override
    public UUID about() {
        return body;
    }
}
