package org.plumbline.indicator;

import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;

/**
 * What is wrong at one place of a file of figures.
 *
 * @param row as a spreadsheet counts: 1 is the heading
 * @param column its code, or null for the row as a whole
 * @param value what stands there
 * @param problem the rule and the way to mend it
 */
public record ImportError(long row, @Nullable String column, String value, Problem problem) {

    private static final int SHOWN = 60;

    /** What stands there, as far as a table has room for it. */
    public String shortened() {
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }
}
