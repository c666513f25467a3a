package org.plumbline.access;

import java.time.Instant;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/**
 * Issues a token by which a program acts under one mandate of an account. Only its hash is kept.
 *
 * @param hash SHA-256 of the token, in hexadecimal
 * @param writes whether it may do all the mandate allows, or only read
 * @param created by the machine's clock, as is its end
 */
public record IssueToken(
        UUID id, UUID account, UUID mandate, String name, String hash, boolean writes, Instant created, Instant expires)
        implements Deed {

    @Override
    public String happening() {
        return "token-issued";
    }

    @Override
    public UUID about() {
        return id;
    }
}
