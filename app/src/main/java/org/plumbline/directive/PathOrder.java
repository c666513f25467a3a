package org.plumbline.directive;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders clause numbers as documents do: 2 before 10, III before IX, a after the figures. */
public final class PathOrder implements Comparator<String> {

    /** The order in which a reader meets the clauses of a document. */
    public static final PathOrder NATURAL = new PathOrder();

    private static final Pattern SEPARATORS = Pattern.compile("[.,\\s()/-]+");
    private static final Pattern ROMAN = Pattern.compile("(?=[IVXL])L?X{0,4}(IX|IV|V?I{0,4})");

    private PathOrder() {}

    @Override
    public int compare(String one, String other) {
        var left = SEPARATORS.split(one.strip(), -1);
        var right = SEPARATORS.split(other.strip(), -1);
        for (var i = 0; i < Math.min(left.length, right.length); i++) {
            var order = comparePart(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return left.length != right.length ? Integer.compare(left.length, right.length) : one.compareTo(other);
    }

    private static int comparePart(String left, String right) {
        var byNumber = Long.compare(number(left), number(right));
        return byNumber != 0 ? byNumber : left.compareTo(right);
    }

    private static long number(String part) {
        if (part.matches("\\d{1,9}")) {
            return Long.parseLong(part);
        }
        Matcher roman = ROMAN.matcher(part);
        return roman.matches() ? roman(part) : Long.MAX_VALUE;
    }

    private static long roman(String part) {
        var sum = 0L;
        for (var i = 0; i < part.length(); i++) {
            var value = value(part.charAt(i));
            sum += i + 1 < part.length() && value < value(part.charAt(i + 1)) ? -value : value;
        }
        return sum;
    }

    private static int value(char letter) {
        return switch (letter) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            default -> 50;
        };
    }
}
