package org.plumbline.reading.find;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.Letters;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Reads numbers and symbols of documents of any government, token by token; bounded, so that no text makes it run long. */
final class Designations {

    private static final Concept YEAR_AFTER = Concept.named("date-year-after");
    private static final int MOST_TOKENS = 28;
    private static final int LONGEST_NUMBER = 6;
    private static final int LONGEST_PREFIX = 6;

    private final Text text;

    Designations(Text text) {
        this.text = text;
    }

    /**
     * The designation that begins at a token; null where none does.
     *
     * @param expected whether a document's word or a number sign stands before it, so that "HC 418" and "(EU) 2021/241" are ones too
     */
    @Nullable
    Designation at(int token, boolean expected) {
        if (expected) {
            var series = series(token);
            if (series != null) {
                return series;
            }
            var prefixed = prefixed(token);
            if (prefixed != null) {
                return prefixed;
            }
        }
        boolean word = expected && isJoinedWord(token);
        if (!text.isNumber(token) && !isLetters(token) && !word) {
            return null;
        }
        int end = end(token);
        if (end == token + 1) {
            return text.isNumber(token) ? plain(token) : null;
        }
        return made(token, token, end);
    }

    /** "Mak/2/VII/2023": behind a document's word also a word with a capital letter, where slashes join it to a number. */
    private boolean isJoinedWord(int token) {
        return text.isCapital(token)
                && text.isSign(token + 1, '/')
                && text.glued(token + 1)
                && text.glued(token + 2)
                && text.isNumber(token + 2)
                && text.isSign(token + 3, '/');
    }

    /** "(EU) 2021/241" and "HC 418", "SFR 22/2025". */
    private @Nullable Designation prefixed(int token) {
        int number = Text.NONE;
        int last = token;
        while (last < token + 4
                && isLetters(token)
                && text.isSign(last + 1, '-')
                && text.glued(last + 1)
                && text.glued(last + 2)
                && text.isCapital(last + 2)
                && isLetters(last + 2)) {
            last += 2; // IT-R 4/2023
        }
        if (text.isSign(token, '(') && isLetters(token + 1) && text.isSign(token + 2, ')')) {
            number = token + 3;
        } else if (isLetters(token) && text.end(token) - text.start(token) >= 2 && !isRoman(text.word(token))) {
            number = text.isSign(last + 1, '.') ? last + 2 : last + 1;
        }
        if (number == Text.NONE || !text.isNumber(number) || text.gap(number) != Gap.BLANK) {
            return null;
        }
        int end = end(number);
        var whole = text.words(token, end);
        if (end == number + 1 && plain(number) == null) {
            return null;
        }
        var bare = end == number + 1 ? text.word(number) : text.words(number, end);
        return new Designation(token, end, bare, whole, false, false, SymbolKinds.ofBeginning(whole));
    }

    /** "K II 8 – 2j/23": the letter, the group and the number of a series of reports, then the issue. */
    private @Nullable Designation series(int token) {
        int dash = token + 3;
        int issue = token + 4;
        boolean series = text.isCapital(token)
                && text.end(token) - text.start(token) == 1
                && text.isCapital(token + 1)
                && isRoman(text.word(token + 1))
                && text.isNumber(token + 2)
                && text.isSign(dash, "-–")
                && text.isNumber(issue)
                && text.gap(dash).compareTo(Gap.LINE) < 0;
        if (!series) {
            return null;
        }
        int end = end(issue);
        return end == issue + 1 ? null : new Designation(token, end, text.words(token, end), null, false, true, null);
    }

    /** The number alone, where a run of signs goes on behind it. */
    @Nullable
    Designation first(int token) {
        return text.isNumber(token) ? plain(token) : null;
    }

    private @Nullable Designation plain(int token) {
        var digits = text.word(token);
        return digits.length() > LONGEST_NUMBER || !isDigits(digits)
                ? null
                : new Designation(token, token + 1, digits, null, true, false, null);
    }

    private @Nullable Designation made(int start, int from, int end) {
        var parts = parts(from, end);
        var whole = text.words(start, end);
        int digits = 0;
        boolean letters = false;
        for (var part : parts) {
            if (Character.isDigit(part.charAt(0))) {
                digits++;
            } else {
                letters = true;
            }
        }
        if (digits == 0 || parts.size() < 2 || isPeriod(parts)) {
            return null;
        }
        var kind = text.isNumber(from) ? kind(parts) : SymbolKinds.ofBeginning(whole);
        boolean sure = kind != null || letters && parts.size() > 2;
        boolean serial = isDigits(parts.getFirst())
                && !isYear(parts.getFirst())
                && (letters || isYearPart(parts.get(1)) || dashed(from));
        if (serial) {
            var second = parts.get(1);
            boolean classed = text.isSign(from + 1, '/')
                    && text.isSign(from + 3, '/')
                    && isDigits(second)
                    && parts.size() > 2
                    && !isYear(second)
                    && !Character.isDigit(parts.get(2).charAt(0));
            return new Designation(start, end, classed ? second : parts.getFirst(), whole, false, sure, kind);
        }
        int last = end - 1;
        boolean bracketed = text.isNumber(last) && text.isSign(last - 1, ')') && text.isSign(last - 3, '(');
        if (bracketed && isDigits(text.word(last))) {
            return new Designation(start, end, text.word(last), whole, false, sure, kind); // CAB(24) 17
        }
        boolean roman = parts.stream().anyMatch(Designations::isRoman);
        if (roman && isRoman(parts.getFirst()) || !letters && !parts.getFirst().contains(".")) {
            return new Designation(start, end, whole, null, false, sure, kind);
        }
        for (int at = 1; at < parts.size(); at++) {
            if (isDigits(parts.get(at))
                    && !isYear(parts.get(at))
                    && !(at + 1 < parts.size() && parts.get(at + 1).equals(")"))) {
                return new Designation(start, end, parts.get(at), whole, false, sure, kind);
            }
        }
        return new Designation(start, end, whole, null, false, sure, kind);
    }

    /** 2021-2025 and 2024/25 are years from one to another. */
    private static boolean isPeriod(List<String> parts) {
        if (parts.size() != 2 || !isYear(parts.getFirst()) || !isDigits(parts.getLast())) {
            return false;
        }
        int next = Integer.parseInt(parts.getFirst()) + 1;
        var last = parts.getLast();
        return isYear(last) || last.equals("%02d".formatted(next % 100));
    }

    private boolean dashed(int token) {
        return text.isSign(token + 1, "-–");
    }

    private List<String> parts(int from, int end) {
        var parts = new ArrayList<String>();
        for (int at = from; at < end; at++) {
            if (text.isWord(at) || text.isNumber(at)) {
                parts.add(text.word(at));
            }
        }
        return parts;
    }

    /** The letters directly behind number and year say the kind: 12/2021/NĐ-CP; those further on name the issuer. */
    private static @Nullable String kind(List<String> parts) {
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

    /** A number with full stops behind a number sign: 120.15.2023. */
    @Nullable
    Designation dotted(int token) {
        if (!text.isNumber(token) || end(token) != token + 1) {
            return null;
        }
        var word = text.word(token);
        boolean dots = word.indexOf('.') > 0 && word.indexOf(',') < 0 && word.indexOf('\'') < 0;
        return dots ? new Designation(token, token + 1, word, null, false, false, null) : null;
    }

    /** The token behind the run of letters, digits and signs that stand together. */
    private int end(int token) {
        int at = token + 1;
        while (at < text.size() && at - token < MOST_TOKENS) {
            int next = further(token, at);
            if (next == Text.NONE) {
                break;
            }
            at = next;
        }
        return at;
    }

    private int further(int first, int at) {
        if (text.glued(at)) {
            if (text.isNumber(at)) {
                return at + 1;
            }
            if (text.isWord(at)) {
                boolean suffix = text.has(at, YEAR_AFTER)
                        || text.isNumber(at - 1) && !isLetters(at) && text.end(at) - text.start(at) > 1;
                return suffix ? Text.NONE : at + 1;
            }
            if (text.isSign(at, '(')
                    && text.isNumber(at + 1)
                    && (text.word(at + 1).length() == 4 || text.word(at + 1).length() == 2)
                    && text.isSign(at + 2, ')')
                    && isLetters(at - 1)) {
                int serial = at + 3;
                return text.isNumber(serial) ? serial + 1 : serial;
            }
            if (text.isSign(at, "/-–_.&") && text.glued(at + 1) && isPart(at + 1)) {
                boolean stop = text.isSign(at, '.') && at == first + 1 && text.isNumber(first);
                return stop ? Text.NONE : at + 2;
            }
        }
        return loose(first, at);
    }

    /** "123- KL/TW", "118 / 2025 / NĐ-CP": blanks around a sign, where the letters behind say a kind of document. */
    private int loose(int first, int at) {
        if (!text.isSign(at, "/-–") || !text.isNumber(first) || !isPart(at + 1) || at + 1 >= text.size()) {
            return Text.NONE;
        }
        if (text.gap(at) == Gap.PARAGRAPH
                || text.gap(at + 1) == Gap.PARAGRAPH
                || text.gap(at) == Gap.LINE
                || text.gap(at + 1) == Gap.LINE) {
            return Text.NONE;
        }
        int letters = at + 1;
        if (text.isNumber(letters) && text.word(letters).length() == 4 && text.isSign(letters + 1, '/')) {
            letters += 2;
        }
        boolean known = isLetters(letters) && SymbolKinds.ofLetters(text.word(letters)) != null;
        boolean begun =
                at - first > 2 && isLetters(letters) && text.glued(at) && text.end(letters) - text.start(letters) >= 2;
        return known || begun ? at + 2 : Text.NONE;
    }

    private boolean isPart(int token) {
        return text.isNumber(token) || text.isWord(token);
    }

    /** A word of capital letters, or with two of them, as symbols have: KH, CTr, BR. */
    private boolean isLetters(int token) {
        if (!text.isCapital(token) || text.end(token) - text.start(token) > 12) {
            return false;
        }
        var word = text.word(token);
        int capitals = 0;
        for (int at = 0; at < word.length(); at++) {
            capitals += Letters.isCapital(word.charAt(at)) ? 1 : 0;
        }
        return capitals == word.length() || word.length() <= LONGEST_PREFIX && capitals >= 2 || word.equals("Drs");
    }

    private static boolean isDigits(String part) {
        for (int at = 0; at < part.length(); at++) {
            if (!Letters.isDigit(part.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isYear(String part) {
        return part.length() == 4 && isDigits(part) && (part.startsWith("19") || part.startsWith("20"));
    }

    private static boolean isYearPart(String part) {
        return isYear(part) || part.length() == 2 && isDigits(part);
    }

    private static boolean isRoman(String part) {
        return part.chars().allMatch(one -> "IVXLCDM".indexOf(one) >= 0);
    }
}
