package org.plumbline.reading.symbol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a symbol as they were found in the text, from the number on, before a grammar is chosen.
 *
 * @param number the digits of the number
 * @param suffix the dotted part with its dot, or the letter after the number
 * @param unknown letters in the place of the type that no type has
 * @param odd what stands where a year or an issuer belongs and cannot be one
 * @param end the token after the symbol
 */
record Written(
        Token number,
        @Nullable String suffix,
        @Nullable Token year,
        @Nullable Token type,
        @Nullable Token unknown,
        List<Token> issuers,
        @Nullable Token term,
        List<Joint> joints,
        Problem.@Nullable Kind problem,
        @Nullable Token odd,
        int end) {

    Written {
        issuers = List.copyOf(issuers);
        joints = List.copyOf(joints);
    }

    /** Whether letters of a type or an issuer make it a symbol of Viet Nam beyond doubt. */
    boolean hasKnownLetters() {
        return type != null || issuers.stream().anyMatch(Issuers::known);
    }

    boolean hasLetters() {
        return type != null || !issuers.isEmpty();
    }

    /** The value of the number, or 0 if it is zero or has more than five digits. */
    int value() {
        var digits = digits(number);
        return digits.length() > 5 ? 0 : Integer.parseInt(digits);
    }

    @Nullable
    Integer yearValue() {
        return year == null ? null : Integer.valueOf(year.folded());
    }

    @Nullable
    Joint joint(Joint.Place place) {
        return joints.stream().filter(one -> one.place() == place).findFirst().orElse(null);
    }

    /** The digits without leading zeros; "0" for zero. */
    static String digits(Token number) {
        var digits = number.folded();
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }
}
