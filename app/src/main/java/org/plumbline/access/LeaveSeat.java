package org.plumbline.access;

import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/** Takes an account off a post: from this day on it no longer acts for the post. The mandates stay with the post. */
public record LeaveSeat(UUID account, UUID post, LocalDate to) implements Deed {

    @Override
    public String happening() {
        return "seat-left";
    }

    @Override
    public UUID about() {
        return account;
    }
}
