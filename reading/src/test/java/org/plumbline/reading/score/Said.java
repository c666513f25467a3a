package org.plumbline.reading.score;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that a program gave for a text.
 *
 * @param broken whether its stretch is none of the text, or its surface is not what stands there
 */
record Said(String type, int start, int end, Map<String, @Nullable Object> fields, boolean broken) {

    int length() {
        return end - start;
    }

    /** How many code points it has in common with a stretch. */
    int share(int from, int to) {
        return Math.min(end, to) - Math.max(start, from);
    }

    /** A document without number, symbol and date, which is neither right nor wrong. */
    boolean isUnnumberedDocument() {
        return type.equals("citation") && isUnsaid("number") && isUnsaid("symbol") && isUnsaid("date");
    }

    private boolean isUnsaid(String field) {
        var value = fields.get(field);
        return value == null || value.toString().isEmpty();
    }
}
