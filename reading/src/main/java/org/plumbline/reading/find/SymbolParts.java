package org.plumbline.reading.find;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Letters;

/** The letters and digits between the signs of a symbol, and what they are. */
final class SymbolParts {

    private SymbolParts() {}

    /** Whether a part has digits only. */
    static boolean isDigits(String part) {
        for (int at = 0; at < part.length(); at++) {
            if (!Letters.isDigit(part.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a part is a year of four digits. */
    static boolean isYear(String part) {
        return part.length() == 4 && isDigits(part) && (part.startsWith("19") || part.startsWith("20"));
    }

    /** Whether a part may be a year of four digits or two. */
    static boolean isYearPart(String part) {
        return isYear(part) || part.length() == 2 && isDigits(part);
    }

    /** Whether a part is a Roman number. */
    static boolean isRoman(String part) {
        return part.chars().allMatch(one -> "IVXLCDM".indexOf(one) >= 0);
    }

    /** 2021-2025 and 2024/25 are years from one to another. */
    static boolean isPeriod(List<String> parts) {
        if (parts.size() != 2 || !isYear(parts.getFirst()) || !isDigits(parts.getLast())) {
            return false;
        }
        int next = Integer.parseInt(parts.getFirst()) + 1;
        var last = parts.getLast();
        return isYear(last) || last.length() == 2 && Integer.parseInt(last) == next % 100;
    }

    /** The letters directly behind number and year say the kind: 12/2021/NĐ-CP; those further on name the issuer. */
    static @Nullable String kind(List<String> parts) {
        for (int at = 1; at < parts.size(); at++) {
            char first = parts.get(at).charAt(0);
            if (Character.isUpperCase(first)) {
                return SymbolKinds.ofLetters(parts.get(at));
            }
            if (!Character.isDigit(first)) {
                return null;
            }
        }
        return null;
    }
}
