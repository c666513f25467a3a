package org.plumbline.access;

import java.util.UUID;
import org.plumbline.kernel.Deed;

/**
 * Sets an account's password. The password itself is no part of it and is kept nowhere but as a hash.
 *
 * @param temporary whether it was made for the holder, who has to choose another before doing anything
 */
public record SetPassword(UUID account, boolean temporary) implements Deed {

    @Override
    public String happening() {
        return "password-set";
    }

    @Override
    public UUID about() {
        return account;
    }
}
