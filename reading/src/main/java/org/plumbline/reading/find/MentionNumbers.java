package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Text;

/** Reads the number or symbol of a document behind its word, and the year or series that belongs to it. */
final class MentionNumbers {

    private static final Concept SERIES = Concept.named("document-series");
    private final Page page;
    private final Text text;
    private final Designations symbols;
    private final MentionReach reach;
    private final BareNumbers bare;

    MentionNumbers(Page page, Designations symbols, MentionReach reach, BareNumbers bare) {
        this.page = page;
        this.text = page.text();
        this.symbols = symbols;
        this.reach = reach;
        this.bare = bare;
    }

    /** "Vân Thủy phát [2023] số 41": letters, the year in brackets, and the number, as Chinese documents have it. */
    int bracketed(Mention one, int at) {
        int sign = text.at(at + 3, DocumentWords.NUMBER_SIGN);
        boolean year = text.isSign(at, "[〔(") && MentionDates.isYear(text, at + 1) && text.isSign(at + 2, "]〕)");
        if (!year || sign == Text.NONE || one.designation != null || !text.isNumber(sign)) {
            return Text.NONE;
        }
        var found = symbols.at(sign, true);
        if (found == null || !found.plain()) {
            return Text.NONE;
        }
        int from = one.end;
        one.designation =
                new Designation(from, found.end(), found.number(), text.words(from, found.end()), false, false, null);
        one.signed = true;
        return found.end();
    }

    /** The number or symbol at a token, with a sign or without: the token behind it, or NONE. */
    int number(Mention one, int at, boolean plural, int skipped) {
        int sign = text.at(at, DocumentWords.NUMBER_SIGN);
        if (sign != Text.NONE) {
            int from = text.isSign(sign, ':') ? sign + 1 : sign;
            var found = symbols.at(from, true);
            if (found == null) {
                found = symbols.dotted(from);
            }
            if (found == null) {
                found = inWords(from);
            }
            if (found != null && !page.isTaken(from, from + 1) && reach.isNear(one, from)) {
                one.designation = found;
                one.signed = true;
                var form = text.form(at, DocumentWords.NUMBER_SIGN);
                one.several = form != null && form.value() == 2;
                return series(one, found.end());
            }
        }
        if (one.date != null || page.isTaken(at, at + 1)) {
            return Text.NONE;
        }
        var found = symbols.at(at, true);
        if (found == null && skipped == 0) {
            found = symbols.dotted(at);
            found = found != null && text.word(at).indexOf('.') != text.word(at).lastIndexOf('.') && !isMoney(at)
                    ? found
                    : null;
        }
        boolean counter = found != null && !plural && isCounter(found);
        if (found != null && !counter && !found.plain() && found.end() == at + 3 && text.isNumber(at + 2)) {
            var first = symbols.first(at);
            found = first != null && bare.isRange(first, at + 1) ? first : found;
        }
        if (found == null) {
            return Text.NONE;
        }
        boolean right = found.plain()
                ? skipped == 0
                        && !isOfBody(one)
                        && !(plural && MentionDates.isYear(text, at))
                        && bare.isOfDocument(found, plural, isNamedSo(one.start))
                : found.sure()
                        || skipped == 0 && (found.symbol() == null || !text.isSign(found.start() + 1, "-–"))
                        || skipped == 0 && (isCode(found) || isPrefixed(found) || !plural && isCounter(found))
                        || found.kind() != null;
        if (!right || isLettered(found) || bare.isCounted(found.end()) && !bare.isOfYear(found.end())) {
            return Text.NONE;
        }
        one.designation = found;
        return series(one, found.end());
    }

    /** "Thông báo số ba mươi tư": behind a number sign the number may be written in words. */
    private @Nullable Designation inWords(int at) {
        var number = page.numbers().startingAt(at);
        if (number == null || !number.words() || number.ordinal() || number.scaled() || !number.isWhole()) {
            return null;
        }
        return new Designation(at, number.end(), number.value().toPlainString(), null, true, false, null);
    }

    /** A number with full stops, 04.00.0000.511, whose groups are no thousands. */
    private boolean isMoney(int at) {
        return page.numbers().startingAt(at) != null;
    }

    /** "Richtlinie IT-R 4/2023": letters, a blank and a number with more behind it. */
    private static boolean isPrefixed(Designation found) {
        return found.symbol() != null
                && found.symbol().indexOf(' ') > 0
                && found.symbol().indexOf('/') > 0;
    }

    /** "Aushang 3b", "Form 7b": a number with a small letter is a sheet. */
    private boolean isLettered(Designation found) {
        var symbol = found.symbol();
        int last = symbol == null ? 0 : symbol.length() - 1;
        return symbol != null && last == found.number().length() && Character.isLowerCase(symbol.charAt(last));
    }

    /** "Vermerk des Referats 23": behind a body of one word the number is the body's. */
    private static boolean isOfBody(Mention one) {
        return one.issuer != null && one.issuer.indexOf(' ') < 0;
    }

    /** "Resolution 23-118", "Instruction 40-07": the year or class, a dash and a number of two or three digits; no range. */
    private boolean isCounter(Designation found) {
        int first = found.start();
        if (found.end() != first + 3
                || !text.isNumber(first)
                || !text.isSign(first + 1, '-')
                || !text.isNumber(first + 2)) {
            return false;
        }
        var number = text.word(first + 2);
        boolean longer = text.word(first).length() == 2 && number.length() == 3;
        return number.length() >= 2 && (number.charAt(0) == '0' || longer || SymbolParts.isYear(number));
    }

    /** "Keputusan DP-11": two to four capital letters, a dash and a number. */
    private boolean isCode(Designation found) {
        int letters = text.end(found.start()) - text.start(found.start());
        return text.isCapital(found.start())
                && letters >= 2
                && letters <= 4
                && found.end() == found.start() + 3
                && text.isNumber(found.start() + 2);
    }

    /** "Tahun 2021" behind the number is the year of the document. */
    private int series(Mention one, int at) {
        int year = text.at(at, DocumentWords.YEAR_WORD);
        if (year != Text.NONE
                && text.isNumber(year)
                && text.word(year).length() == 4
                && page.dates().startingAt(at) == null) {
            one.year = Integer.valueOf(text.word(year));
            return year + 1;
        }
        if (text.isSign(at, "(〔[") && MentionDates.isYear(text, at + 1) && text.isSign(at + 2, ")〕]")) {
            one.year = Integer.valueOf(text.word(at + 1));
            return at + 3; // "Document No. 6 (2021)"
        }
        var found = one.designation;
        if (found != null && found.plain() && text.isSign(at, '/') && MentionDates.isYear(text, at + 1)) {
            var symbol = found.number() + "/" + text.word(at + 1); // "no 12 / 2018"
            one.designation = new Designation(found.start(), at + 2, found.number(), symbol, false, false, null);
            return at + 2;
        }
        int comma = text.isSign(at, ',') ? at + 1 : at;
        int series = text.at(comma, SERIES);
        return series != Text.NONE && text.isNumber(series) ? series + 1 : at;
    }

    /** A capital letter that does not come from the beginning of the sentence. */
    private boolean isNamedSo(int token) {
        return text.isCapital(token) && token > text.sentenceStart(text.sentence(token));
    }
}
