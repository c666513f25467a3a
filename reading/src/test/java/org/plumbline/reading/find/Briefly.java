package org.plumbline.reading.find;

import java.math.BigDecimal;
import org.plumbline.reading.record.Found;

/** Fields of a record in few letters, for tables of expected records. */
final class Briefly {

    private Briefly() {}

    static String number(Found one, String field) {
        return one.fields().get(field) instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : "";
    }

    static String text(Found one, String field) {
        var value = one.fields().get(field);
        return value == null ? "" : value.toString();
    }
}
