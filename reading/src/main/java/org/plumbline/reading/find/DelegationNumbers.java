package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Usage.BeforeBody;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Finds the number of a delegation: behind its name, behind the body that sent it, or an ordinal before it. */
final class DelegationNumbers {

    private static final Concept NUMBER_SIGN = Concept.named("document-number");
    private static final Concept ARTICLE = Concept.named("article");
    private static final Concept LED_BY = Concept.named("led-by");
    private static final ConceptSet QUALIFIERS = ConceptSet.named("body-mod", "body-field", "body", "body-name");
    private static final int MOST_QUALIFIERS = 3;
    private static final int MOST_BETWEEN = 3;
    private static final int LONGEST_ROMAN = 5;

    private final Page page;
    private final Text text;
    private final Designations symbols;

    DelegationNumbers(Page page) {
        this.page = page;
        this.text = page.text();
        this.symbols = new Designations(text);
    }

    /** A number as it is printed, and where it stands. */
    record Number(int start, int end, String printed) {}

    /** The number directly behind a name, perhaps behind an adjective or the body that sent it. */
    @Nullable
    Number behind(int from) {
        int at = from;
        for (int skipped = 0; skipped <= MOST_QUALIFIERS; skipped++) {
            var found = at(at, skipped == 0);
            if (found != null) {
                return found;
            }
            boolean qualifier = text.isCapital(at) || text.has(at, QUALIFIERS);
            if (!qualifier || text.gap(at) == Gap.PARAGRAPH || text.has(at, LED_BY)) {
                return null;
            }
            at++;
        }
        return null;
    }

    /** "(PG 11, Leitung: ...)", ", Nr. 4": behind the body that sent it only what cannot be anything else. */
    @Nullable
    Number apart(int from) {
        int open = from;
        while (open < from + MOST_BETWEEN
                && text.isCapital(open + 1)
                && (text.has(open, ARTICLE) || text.isCapital(open))) {
            open++; // "des Bundesverwaltungsamtes (PG 11": a body that no list knows
        }
        open = text.isSign(open + 1, '(') && text.isCapital(open) ? open + 1 : from;
        int at = text.isSign(open, ",(") ? open + 1 : open;
        if (text.has(at, NUMBER_SIGN)) {
            return at(at, false);
        }
        boolean code = at > open && text.isSign(open, '(') && text.isCapital(at) && text.isNumber(at + 1);
        return code ? at(at, true) : null;
    }

    private @Nullable Number at(int token, boolean adjacent) {
        int sign = text.at(token, NUMBER_SIGN);
        int from = sign == Text.NONE ? token : sign;
        if (from >= text.size() || text.gap(token) == Gap.PARAGRAPH) {
            return null;
        }
        boolean quoted = text.isSign(from, "\"'„“”«‘’");
        if (adjacent || sign != Text.NONE) {
            var letter = letter(quoted ? from + 1 : from, quoted || sign != Text.NONE);
            if (letter != null) {
                return new Number(token, quoted ? letter.end() + 1 : letter.end(), letter.printed());
            }
            var ordinal = page.numbers().startingAt(from);
            if (adjacent
                    && ordinal != null
                    && ordinal.ordinal()
                    && !page.isTaken(from, ordinal.end())
                    && isAfterNoun(from)) {
                return new Number(from, ordinal.end(), ordinal.value().toPlainString());
            }
        }
        var found = symbols.at(from, sign != Text.NONE || text.isSign(from - 1, '('));
        if (found == null || page.isTaken(found.start(), found.end())) {
            return null;
        }
        if (sign == Text.NONE && !(adjacent && isBare(found))) {
            return null;
        }
        boolean spaced = found.symbol() != null && found.symbol().indexOf(' ') > 0;
        return new Number(token, found.end(), found.symbol() == null || spaced ? found.number() : found.symbol());
    }

    /** "Tổ tuần tra thứ năm", "Tim Kelima": in such languages ordinals stand behind. */
    private boolean isAfterNoun(int token) {
        return text.language(token).usage().beforeBody() == BeforeBody.NOTHING;
    }

    /** Zespół nr III, Kommission III, Team B. */
    private @Nullable Number letter(int token, boolean sure) {
        if (!text.isCapital(token)) {
            return null;
        }
        int length = text.end(token) - text.start(token);
        boolean joined = text.glued(token + 1) && text.isSign(token + 1, ".-/'’");
        if (length > LONGEST_ROMAN || joined || page.isTaken(token, token + 1)) {
            return null;
        }
        boolean alone = length == 1 && Character.isLetter(text.first(token));
        boolean roman = length > 1 && isRoman(token, length);
        boolean named = !sure && alone && text.isCapital(token + 1) && text.gap(token + 1) == Gap.BLANK;
        return (alone || roman) && !named ? new Number(token, token + 1, text.word(token)) : null;
    }

    private boolean isRoman(int token, int length) {
        var word = text.word(token);
        for (int at = 0; at < length; at++) {
            if ("IVX".indexOf(word.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Behind "Inspektionsdelegation 1907" nothing is counted. */
    private boolean isBare(Designation found) {
        if (!found.plain()) {
            return found.sure() || text.isSign(found.start() - 1, '(');
        }
        var number = page.numbers().startingAt(found.start());
        boolean year = found.number().length() == 4 && found.number().startsWith("20");
        return number != null && number.end() == found.end() && !year && !text.isSign(found.end(), '%');
    }

    /** "the 3rd Inspection Team", "Second Joint Team", "5. Prüfgruppe": in digits or with a capital letter. */
    @Nullable
    Number before(int start) {
        for (int at = start - 1; at >= 0 && start - at <= MOST_BETWEEN; at--) {
            if (text.sentence(at) != text.sentence(start) || text.gap(at + 1).compareTo(Gap.LINE) >= 0) {
                return null;
            }
            var number = page.numbers().startingAt(at);
            if (number != null && number.ordinal() && number.end() <= start && !page.isTaken(at, number.end())) {
                boolean written = text.isNumber(at)
                        || text.isCapital(at)
                                && at > text.sentenceStart(text.sentence(at))
                                && isNamed(number.end(), start);
                return written ? new Number(at, number.end(), number.value().toPlainString()) : null;
            }
            boolean suffix = text.isWord(at) && text.glued(at) && text.isNumber(at - 1);
            boolean between = suffix || text.isCapital(at) || text.has(at, QUALIFIERS) || text.isSign(at, '.');
            if (!between) {
                return null;
            }
        }
        return null;
    }

    private boolean isNamed(int from, int to) {
        for (int at = from; at <= to; at++) {
            if (!text.isCapital(at)) {
                return false;
            }
        }
        return true;
    }
}
