package org.plumbline.project.deed;

import java.math.BigDecimal;
import java.util.List;

/**
 * The money that is planned.
 *
 * @param currency by its code of ISO 4217
 * @param scale the power of ten in which the office writes amounts: 6 for millions. Amounts here are in the currency itself
 */
public record Budget(String currency, int scale, List<Part> parts) {

    public Budget {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** What one source gives in one year. */
    public record Part(int year, MoneySource source, BigDecimal amount) {}

    /** All of it. */
    public BigDecimal total() {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
