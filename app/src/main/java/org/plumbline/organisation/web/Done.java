package org.plumbline.organisation.web;

import java.time.Instant;
import java.util.UUID;
import org.plumbline.kernel.Receipt;

/**
 * What a command did.
 *
 * @param id the record it was about
 * @param repeated whether the same request had been carried out before
 */
record Done(UUID id, Instant knownAt, boolean repeated) {

    static Done of(Receipt receipt) {
        return new Done(receipt.about(), receipt.knownAt(), receipt.repeated());
    }
}
