package org.plumbline.access;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who can sign in. Says nothing about the person but the login.
 *
 * @param node the unit that opened it
 * @param passwordTemporary whether its holder has to choose a password before doing anything
 */
public record Account(
        UUID id,
        int node,
        String login,
        String language,
        State state,
        boolean hasPassword,
        boolean passwordTemporary,
        Instant created,
        int rowVersion) {

    /** A closed account is kept, because the history names it, and is never opened again. */
    public enum State {
        ACTIVE,
        CLOSED
    }
}
