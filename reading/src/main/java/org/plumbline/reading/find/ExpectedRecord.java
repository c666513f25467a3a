package org.plumbline.reading.find;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.text.Folding;

/**
 * One record that a fact holds.
 *
 * @param type its kind
 * @param fields what it says, as far as all languages say the same; null stands for nothing
 * @param optional whether it may be left out
 */
record ExpectedRecord(String type, Map<String, String> fields, boolean optional) {

    private static final String NOTHING = "null";

    /** From the cells of a line: fact, kind, field=value ... */
    static ExpectedRecord of(String[] cells) {
        var fields = new LinkedHashMap<String, String>();
        for (int at = 2; at < cells.length; at++) {
            int sign = cells[at].indexOf('=');
            fields.put(cells[at].substring(0, sign), cells[at].substring(sign + 1));
        }
        boolean optional = cells[1].startsWith("?");
        return new ExpectedRecord(optional ? cells[1].substring(1) : cells[1], fields, optional);
    }

    boolean isSaidBy(Found found) {
        return found.type().code().equals(type)
                && fields.entrySet().stream()
                        .allMatch(one -> isSame(
                                one.getKey(), one.getValue(), found.fields().get(one.getKey())));
    }

    private static boolean isSame(String field, String expected, @Nullable Object said) {
        if (said == null || expected.equals(NOTHING)) {
            return said == null && expected.equals(NOTHING);
        }
        return switch (said) {
            case Number number -> new BigDecimal(number.toString()).compareTo(new BigDecimal(expected)) == 0;
            default ->
                Folding.fold(said.toString()).equals(Folding.fold(expected))
                        || field.equals("unit") && said.toString().startsWith(expected + "/");
        };
    }

    @Override
    public String toString() {
        return type + " " + fields;
    }
}
