package org.plumbline.reading.find;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Reads numbers and symbols of documents of any government, token by token; bounded, so that no text makes it run long. */
final class Designations {

    private static final int LONGEST_NUMBER = 6;

    private final Text text;
    private final SymbolRuns runs;

    Designations(Text text) {
        this.text = text;
        this.runs = new SymbolRuns(text);
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
        if (!text.isNumber(token) && !runs.isLetters(token) && !word) {
            return null;
        }
        int end = runs.end(token);
        if (end == token + 1) {
            return text.isNumber(token) ? plain(token) : null;
        }
        return made(token, token, end);
    }

    /** The symbol that begins at a token; null where none does, or a number alone. */
    @Nullable
    Designation symbol(int token) {
        int end = runs.end(token);
        return end > token + 1 && (text.isNumber(token) || runs.isLetters(token)) ? made(token, token, end) : null;
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
                && runs.isLetters(token)
                && text.isSign(last + 1, '-')
                && text.glued(last + 1)
                && text.glued(last + 2)
                && text.isCapital(last + 2)
                && runs.isLetters(last + 2)) {
            last += 2; // IT-R 4/2023
        }
        if (text.isSign(token, '(') && runs.isLetters(token + 1) && text.isSign(token + 2, ')')) {
            number = token + 3;
        } else if (runs.isLetters(token)
                && text.end(token) - text.start(token) >= 2
                && !SymbolParts.isRoman(text.word(token))) {
            number = text.isSign(last + 1, '.') ? last + 2 : last + 1;
        }
        if (number == Text.NONE || !text.isNumber(number) || text.gap(number) != Gap.BLANK) {
            return null;
        }
        int end = runs.end(number);
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
                && SymbolParts.isRoman(text.word(token + 1))
                && text.isNumber(token + 2)
                && text.isSign(dash, "-–")
                && text.isNumber(issue)
                && text.gap(dash).compareTo(Gap.LINE) < 0;
        if (!series) {
            return null;
        }
        int end = runs.end(issue);
        return end == issue + 1 ? null : new Designation(token, end, text.words(token, end), null, false, true, null);
    }

    /** The number alone, where a run of signs goes on behind it. */
    @Nullable
    Designation first(int token) {
        return text.isNumber(token) ? plain(token) : null;
    }

    private @Nullable Designation plain(int token) {
        var digits = text.word(token);
        return digits.length() > LONGEST_NUMBER || !SymbolParts.isDigits(digits)
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
        boolean period = SymbolParts.isPeriod(parts) && text.before(from, DocumentWords.NUMBER_SIGN, 2) == Text.NONE;
        if (digits == 0 || parts.size() < 2 || period) {
            return null;
        }
        var kind = text.isNumber(from) ? SymbolParts.kind(parts) : SymbolKinds.ofBeginning(whole);
        boolean sure = kind != null || letters && parts.size() > 2;
        boolean serial = SymbolParts.isDigits(parts.getFirst())
                && !SymbolParts.isYear(parts.getFirst())
                && (letters || SymbolParts.isYearPart(parts.get(1)) || dashed(from));
        if (serial) {
            var second = parts.get(1);
            boolean classed = text.isSign(from + 1, '/')
                    && text.isSign(from + 3, '/')
                    && SymbolParts.isDigits(second)
                    && parts.size() > 2
                    && !SymbolParts.isYear(second)
                    && !Character.isDigit(parts.get(2).charAt(0));
            return new Designation(start, end, classed ? second : parts.getFirst(), whole, false, sure, kind);
        }
        int last = end - 1;
        boolean bracketed = text.isNumber(last) && text.isSign(last - 1, ')') && text.isSign(last - 3, '(');
        if (bracketed && SymbolParts.isDigits(text.word(last))) {
            return new Designation(start, end, text.word(last), whole, false, sure, kind); // CAB(24) 17
        }
        boolean roman = parts.stream().anyMatch(SymbolParts::isRoman);
        if (roman && SymbolParts.isRoman(parts.getFirst())
                || !letters && !parts.getFirst().contains(".")) {
            return new Designation(start, end, whole, null, false, sure, kind);
        }
        for (int at = 1; at < parts.size(); at++) {
            if (SymbolParts.isDigits(parts.get(at))
                    && !SymbolParts.isYear(parts.get(at))
                    && !(at + 1 < parts.size() && parts.get(at + 1).equals(")"))) {
                return new Designation(start, end, parts.get(at), whole, false, sure, kind);
            }
        }
        return new Designation(start, end, whole, null, false, sure, kind);
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

    /** A number with full stops behind a number sign: 120.15.2023. */
    @Nullable
    Designation dotted(int token) {
        if (!text.isNumber(token) || runs.end(token) != token + 1) {
            return null;
        }
        var word = text.word(token);
        boolean dots = word.indexOf('.') > 0 && word.indexOf(',') < 0 && word.indexOf('\'') < 0;
        return dots ? new Designation(token, token + 1, word, null, false, false, null) : null;
    }
}
