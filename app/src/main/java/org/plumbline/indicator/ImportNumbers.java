package org.plumbline.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.DecimalMark;
import org.plumbline.kernel.Problem;

/**
 * Numbers as they are written in a file whose decimal mark was declared. The other mark parts off thousands, in groups of three and
 * nowhere else; what does not read so is refused and never put right.
 */
final class ImportNumbers {

    private static final int LONGEST = 60;
    private static final String BLANKS = " \u00A0\u2009\u202F";

    private final DecimalMark mark;
    private final Pattern grouped;

    ImportNumbers(DecimalMark mark) {
        this.mark = mark;
        this.grouped = Pattern.compile("-?[0-9]{1,3}(?:([" + Pattern.quote(String.valueOf(mark.thousands())) + BLANKS
                + "])[0-9]{3}(?:\\1[0-9]{3})*)(?:" + Pattern.quote(String.valueOf(mark.mark())) + "[0-9]+)?");
    }

    /** The number, or null with what is wrong added to the problems. */
    @Nullable
    BigDecimal read(String field, String written, List<Problem> problems) {
        var text = written.charAt(0) == '\u2212' ? '-' + written.substring(1) : written;
        if (text.length() <= LONGEST && isPlain(text)) {
            return new BigDecimal(mark == DecimalMark.COMMA ? text.replace(',', '.') : text);
        }
        if (text.length() <= LONGEST && grouped.matcher(text).matches()) {
            var bare = new StringBuilder(text.length());
            for (var i = 0; i < text.length(); i++) {
                var c = text.charAt(i);
                if (c == mark.mark()) {
                    bare.append('.');
                } else if (c == '-' || Character.isDigit(c)) {
                    bare.append(c);
                }
            }
            return new BigDecimal(bare.toString());
        }
        problems.add(Problem.at(field, code(text), Map.of("value", written)));
        return null;
    }

    /** Digits, at most one mark between them, and a minus. */
    private boolean isPlain(String text) {
        var at = text.charAt(0) == '-' ? 1 : 0;
        var marks = 0;
        var digits = 0;
        for (; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == mark.mark() && marks == 0 && digits > 0 && at < text.length() - 1) {
                marks++;
            } else {
                return false;
            }
        }
        return digits > 0;
    }

    /** Where the other mark stands as a decimal one, the number has two readings or was declared otherwise. */
    private String code(String text) {
        if (text.endsWith("%") || text.endsWith("\u2030")) {
            return "bulk.number-sign";
        }
        return text.indexOf(mark.thousands()) >= 0 && text.matches("-?[0-9.,\u00A0\u202F\u2009 ]+")
                ? mark == DecimalMark.COMMA ? "bulk.number-comma" : "bulk.number-point"
                : "bulk.number";
    }
}
