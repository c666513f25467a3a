package org.plumbline.access;

import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/** Closes an account for good and takes it off all its posts. */
public record CloseAccount(UUID account, int rowVersion, LocalDate on) implements Deed {

    @Override
    public String happening() {
        return "account-closed";
    }

    @Override
    public UUID about() {
        return account;
    }
}
