package org.plumbline.reading.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.LanguagePack;

/** Reads numbers in digits as a language writes them: 1.850,5 in Vietnamese, 1,850.5 in English, 1 850,5 in Polish. */
public final class Digits {

    /** Longer runs of digits are no figures of an office. */
    private static final int LONGEST = 24;

    /** So many digits are less than the largest long. */
    private static final int LONGEST_LONG = 18;

    private static final int GROUP = 3;

    private Digits() {}

    /** Whether there are only digits in a stretch of a text. */
    static boolean areAll(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char one = text.charAt(at);
            if (one < '0' || one > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * The number that these digits with their marks say; null where they are no number, as in 05.12.2017.
     *
     * @param text digits with full stops, commas or apostrophes between them
     */
    public static @Nullable BigDecimal read(String text, LanguagePack language) {
        if (text.length() > LONGEST) {
            return null;
        }
        int lastMark = lastMark(text);
        if (lastMark < 0) {
            return text.length() <= LONGEST_LONG ? BigDecimal.valueOf(Long.parseLong(text)) : new BigDecimal(text);
        }
        char mark = text.charAt(lastMark);
        int firstMark = firstMark(text);
        if (text.charAt(firstMark) != mark) {
            return mixed(text, firstMark, lastMark);
        }
        boolean once = firstMark == lastMark;
        int after = text.length() - lastMark - 1;
        if (mark == '\'') {
            return isGrouped(text, mark) ? plain(text) : null;
        }
        if (mark == language.decimal()) {
            return once ? decimal(text, lastMark) : isGrouped(text, mark) ? plain(text) : null;
        }
        if (isGrouped(text, mark) && !(once && after == GROUP && text.charAt(0) == '0')) {
            return plain(text);
        }
        return once ? decimal(text, lastMark) : null;
    }

    /** Two kinds of marks: the last one stands before the decimals, where it stands once. */
    private static @Nullable BigDecimal mixed(String text, int firstMark, int lastMark) {
        char group = text.charAt(firstMark);
        char decimal = text.charAt(lastMark);
        if (text.indexOf(decimal) != lastMark) {
            return null;
        }
        var whole = text.substring(0, lastMark);
        for (int at = 0; at < whole.length(); at++) {
            char one = whole.charAt(at);
            if (one != group && (one < '0' || one > '9')) {
                return null;
            }
        }
        return isGrouped(whole, group) ? decimal(text, lastMark) : null;
    }

    /** Groups of three digits, or of two before the last three as in India. */
    private static boolean isGrouped(String text, char mark) {
        int end = text.length();
        int seen = 0;
        boolean twos = false;
        while (true) {
            int from = text.lastIndexOf(mark, end - 1) + 1;
            int length = end - from;
            if (from == 0) {
                return seen > 0 && length >= 1 && length <= (twos ? 2 : GROUP);
            }
            if (seen == 0 && length != GROUP) {
                return false;
            }
            if (seen > 0 && length != GROUP) {
                if (length != 2 || mark != ',') {
                    return false;
                }
                twos = true;
            }
            seen++;
            end = from - 1;
        }
    }

    private static BigDecimal decimal(String text, int mark) {
        return new BigDecimal(digits(text.substring(0, mark)) + "." + text.substring(mark + 1));
    }

    private static BigDecimal plain(String text) {
        return new BigDecimal(digits(text));
    }

    private static String digits(String text) {
        var only = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one >= '0' && one <= '9') {
                only.append(one);
            }
        }
        return only.toString();
    }

    private static int firstMark(String text) {
        int at = 0;
        while (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int lastMark(String text) {
        int at = text.length() - 1;
        while (at >= 0 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at--;
        }
        return at;
    }
}
