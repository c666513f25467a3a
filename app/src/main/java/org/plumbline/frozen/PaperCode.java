package org.plumbline.frozen;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;

/**
 * The short code at the foot of a print: {@code 7F3K-2MQ9}. It can be typed from paper and read out over the telephone: without letters that
 * are taken for others, and with a last sign that follows from the others, so that a slip is told from a code that nobody gave out.
 */
final class PaperCode {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;
    private static final int LONGEST_TYPED = 40;

    /** What stands on paper where a sign was read that no code holds. */
    private static final Map<Character, String> LOOKS_LIKE =
            Map.of('0', "D, Q", '1', "7, T", 'O', "D, Q", 'I', "J, T", 'L', "E, J");

    private PaperCode() {}

    /** A code that nobody can guess. */
    static String any(SecureRandom random) {
        var code = new StringBuilder();
        while (code.length() < LENGTH - 1) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.append(check(code)).toString();
    }

    /** As it is printed, in two halves. */
    static String written(String code) {
        return code.substring(0, HALF) + "-" + code.substring(HALF);
    }

    /**
     * What somebody typed, as a code.
     *
     * @throws Refused for what cannot be one, with the places to look at again
     */
    static String read(String typed) {
        var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}_.]", "");
        var shown =
                typed.strip().substring(0, Math.min(LONGEST_TYPED, typed.strip().length()));
        var problems = new ArrayList<Problem>();
        if (bare.length() != LENGTH) {
            problems.add(Problem.at(
                    "code", "frozen.code-length", Map.of("value", shown, "n", bare.length(), "length", LENGTH)));
        }
        for (var at = 0; at < Math.min(bare.length(), LENGTH); at++) {
            var sign = bare.charAt(at);
            if (LETTERS.indexOf(sign) < 0) {
                var like = LOOKS_LIKE.get(sign);
                problems.add(Problem.at(
                        "code",
                        like == null ? "frozen.code-sign" : "frozen.code-look-alike",
                        like == null
                                ? Map.of("sign", String.valueOf(sign), "place", at + 1)
                                : Map.of("sign", String.valueOf(sign), "place", at + 1, "like", like)));
            }
        }
        if (problems.isEmpty() && check(bare.substring(0, LENGTH - 1)) != bare.charAt(LENGTH - 1)) {
            problems.add(Problem.at("code", "frozen.code-slip", Map.of("value", written(bare))));
        }
        if (!problems.isEmpty()) {
            throw new Refused(List.copyOf(problems));
        }
        return bare;
    }

    /** Each sign counts by its place, over a prime number of signs: one wrong sign and two that changed places are always found. */
    private static char check(CharSequence first) {
        var sum = 0;
        for (var at = 0; at < first.length(); at++) {
            sum += (at + 1) * LETTERS.indexOf(first.charAt(at));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
