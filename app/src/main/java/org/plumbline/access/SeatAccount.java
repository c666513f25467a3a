package org.plumbline.access;

import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/** Puts an account on a post from a day on: with it come the post's mandates. */
public record SeatAccount(UUID account, UUID post, LocalDate from) implements Deed {

    @Override
    public String happening() {
        return "account-seated";
    }

    @Override
    public UUID about() {
        return account;
    }
}
