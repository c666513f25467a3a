package org.plumbline.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values as they may stand in a CSV file, which a spreadsheet will open without asking. */
public final class CsvText {

    private CsvText() {}

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front (CWE-1236); numbers stay numbers. */
    public static String safe(@Nullable Object value) {
        var text = Objects.toString(value, "");
        return !(value instanceof Number) && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
