package org.plumbline.reading.find;

import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Judges whether a number that stands behind a document's word without a number sign is the document's. */
final class BareNumbers {

    private static final ConceptSet COUNTED =
            ConceptSet.named("percent", "percentage-point", "duration-unit", "magnitude", "ordinal-after", "per");

    private static final int WIDEST = 2;
    private static final int AHEAD = 4;
    private final Page page;
    private final Text text;

    BareNumbers(Page page) {
        this.page = page;
        this.text = page.text();
    }

    /** Whether a number directly behind the word is the document's: no year, nothing counted. */
    boolean isOfDocument(Designation found, boolean plural, boolean capital) {
        int end = found.end();
        var number = page.numbers().startingAt(found.start());
        boolean closes = plural && text.isSign(end, '.') && text.isCapital(end + 1);
        if (number == null || !closes && (number.end() != end || number.ordinal())) {
            return false;
        }
        if (found.number().length() == 4
                && (found.number().startsWith("19")
                        || found.number().startsWith("20") && found.number().charAt(2) < '6')
                && !plural) {
            return false;
        }
        if (isCounted(end) && !isOfYear(end)
                || text.isSign(end, '+')
                || isSignAhead(end)
                || isCell(found.start())
                || !plural && isCapitalNoun(end)) {
            return false;
        }
        if (text.isSign(end, '.')
                && text.glued(end)
                && text.language(end).usage().ordinalStop()
                && text.isWord(end + 1)
                && !(plural && text.isCapital(end + 1))
                && text.sentence(end + 1) == text.sentence(end)) {
            return false;
        }
        if (text.isSign(end, "-–:") && text.glued(end) && text.isNumber(end + 1)) {
            return isRange(found, end) && (plural || !isNoun(end + 2) || text.has(end + 2, DocumentWords.SAYS));
        }
        boolean strict = text.language(found.start()).usage().strictNumbers();
        return !strict || plural || capital || !isNoun(end) || text.has(end, DocumentWords.SAYS);
    }

    /** "im Bericht 40 Seiten": where nouns have capital letters, a noun behind the number is what it counts. */
    private boolean isCapitalNoun(int at) {
        return text.isCapital(at)
                && text.gap(at) == Gap.BLANK
                && text.language(at).usage().capitalHeads()
                && !text.has(at, DocumentWords.STOPWORD)
                && !text.has(at, DocumentWords.AND)
                && !text.has(at, DocumentWords.LEADS)
                && !text.has(at, DocumentWords.SAYS)
                && !text.has(at, DocumentWords.NONE_OF_THEM)
                && page.bodies().startingAt(at) == null;
    }

    /** "uchwały 4–6": from one number to a higher one, neither of them a year. */
    boolean isRange(Designation found, int dash) {
        var last = page.numbers().startingAt(dash + 1);
        return text.isSign(dash, "-–")
                && last != null
                && last.isWhole()
                && last.end() == dash + 2
                && found.number().length() <= 3
                && text.end(dash + 1) - text.start(dash + 1) <= 3
                && last.value().intValue() > Integer.parseInt(found.number())
                && !isCounted(dash + 2);
    }

    /** A wide blank before a number: it stands in another column of a table. */
    private boolean isCell(int token) {
        return text.start(token) - text.end(token - 1) > WIDEST;
    }

    /** "Рішення 12 сесії № 45": the number of something else stands between the word and the number sign. */
    boolean isSignAhead(int from) {
        for (int at = from; at < from + AHEAD && text.isWord(at); at++) {
            if (text.has(at, DocumentWords.NUMBER_SIGN)
                    || text.has(at, DocumentWords.AND)
                    || text.has(at, DocumentWords.DOCUMENTS)) {
                return false;
            }
            if (text.has(at + 1, DocumentWords.NUMBER_SIGN)) {
                return true;
            }
        }
        return false;
    }

    /** "PM 4 Tahun 2018": the word for a year with its number is no duration. */
    boolean isOfYear(int at) {
        int year = text.at(at, DocumentWords.YEAR_WORD);
        return year != Text.NONE && MentionDates.isYear(text, year);
    }

    /** Whether what stands behind a number makes it a figure: per cent, days, hectares, dollars. "ngày 5/6" is a date, not days. */
    boolean isCounted(int at) {
        return !page.isTaken(at, at + 1)
                && (text.isSign(at, '%')
                        || text.has(at, COUNTED)
                        || text.has(at, text.packs().concepts("unit-"))
                        || text.has(at, text.packs().concepts("currency-")));
    }

    /** A word in small letters that no list knows as a small word: what a number before it counts. */
    private boolean isNoun(int at) {
        return text.isWord(at)
                && text.gap(at) == Gap.BLANK
                && !text.isCapital(at)
                && !text.has(at, DocumentWords.STOPWORD)
                && !text.has(at, DocumentWords.AND)
                && !text.has(at, DocumentWords.LEADS);
    }
}
