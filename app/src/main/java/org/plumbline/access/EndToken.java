package org.plumbline.access;

import java.time.Instant;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/** Ends a token at once. */
public record EndToken(UUID token, Instant ended) implements Deed {

    @Override
    public String happening() {
        return "token-ended";
    }

    @Override
    public UUID about() {
        return token;
    }
}
