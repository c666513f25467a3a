package org.plumbline.target.deed;

import java.time.LocalDate;
import java.util.UUID;

/** Withdraws a scheme from a day on: from then the usual one judges where it was prescribed. The days before stay as they were judged. */
public record WithdrawScheme(UUID id, String scheme, LocalDate on, String reason) implements SchemeDeed {

    @Override
    public String happening() {
        return "scheme-withdrawn";
    }

    @Override
    public UUID about() {
        return id;
    }
}
