package org.plumbline.indicator;

import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * A unit of measure of this installation.
 *
 * @param sign how it stands behind a figure; none for a bare number
 * @param per for ratios: by what the quotient is multiplied, 100 for per cent
 */
public record Measure(
        String code,
        Wording name,
        @Nullable Wording sign,
        @Nullable Integer per,
        int rank,
        boolean offered,
        int rowVersion) {}
