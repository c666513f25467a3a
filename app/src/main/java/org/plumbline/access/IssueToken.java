package org.plumbline.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/**
 * Issues a token by which a program acts under one mandate of an account. Only its hash is kept.
 *
 * @param hash SHA-256 of the token, in hexadecimal
 * @param writes whether it may do all the mandate allows, or only read
 * @param purpose what it opens, null for the interface for programs
 * @param created by the machine's clock, as is its end
 */
public record IssueToken(
        UUID id,
        UUID account,
        UUID mandate,
        String name,
        String hash,
        boolean writes,
        Instant created,
        Instant expires,
        Token.@Nullable Purpose purpose)
        implements Deed {

    /** What it opens; what was issued before there were calendars is for programs. */
    Token.Purpose opens() {
        return purpose == null ? Token.Purpose.PROGRAM : purpose;
    }

    @Override
    public String happening() {
        return "token-issued";
    }

    @Override
    public UUID about() {
        return id;
    }
}
