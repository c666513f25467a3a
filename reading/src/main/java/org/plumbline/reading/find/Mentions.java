package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.date.DateMention;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Usage.BehindBody;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Gathers what belongs to a document's word: number, date and issuer, in any order, as far as they stand together. */
final class Mentions {

    private static final Concept NUMBER_SIGN = Concept.named("document-number");
    private static final Concept DATE_LEAD = Concept.named("document-date");
    private static final Concept ISSUER_LEAD = Concept.named("document-issuer");
    private static final Concept AND = Concept.named("list-and");
    private static final Concept STOPWORD = Concept.named("stopword");
    private static final Concept SERIES = Concept.named("document-series");
    private static final Concept YEAR_AFTER = Concept.named("date-year-after");
    private static final Concept YEAR_WORD = Concept.named("date-year");
    private static final ConceptSet COUNTED =
            ConceptSet.named("percent", "percentage-point", "duration-unit", "magnitude", "ordinal-after", "per");
    private static final ConceptSet LEADS = ConceptSet.named("document-number", "document-date", "document-issuer");
    private static final Concept ARTICLE = Concept.named("article");
    private static final Concept DENIED_BEFORE = Concept.named("denied-before");
    private static final Concept DENIED_BEHIND = Concept.named("denied-behind");
    private static final Concept SAYS = Concept.named("document-says");
    private static final Concept TOPIC = Concept.named("document-topic");
    private static final Concept TOPIC_DATE = Concept.named("document-date-sure");
    private static final Concept MADE = Concept.named("document-made");
    private static final Concept BEFORE_DATE = Concept.named("date-before");
    private static final int DAY_BACK = 6;
    private static final int TOPIC_WITHIN = 14;
    private static final int WIDEST = 2;
    private static final int AHEAD = 4;
    private static final int DENIAL = 12;
    private static final int MOST_NAMES = 4;
    private static final int MOST_STEPS = 14;
    private static final int FARTHEST = 60;
    private static final int MOST_SKIPPED = 5;

    private final Page page;
    private final Text text;
    private final Designations symbols;

    Mentions(Page page) {
        this.page = page;
        this.text = page.text();
        this.symbols = new Designations(text);
    }

    Designations symbols() {
        return symbols;
    }

    /** The mention that begins with a document's word. */
    Mention read(int start, int wordEnd, boolean plural) {
        var one = new Mention(start, wordEnd);
        gather(one, plural, true);
        return one;
    }

    /** A further member of a list: a number or symbol, with a sign or without; null where none stands here. */
    @Nullable
    Mention member(int at, boolean sure) {
        int sign = text.at(at, NUMBER_SIGN);
        int from = sign == Text.NONE ? at : sign;
        var found = page.isTaken(from, from + 1) ? null : symbols.at(from, sign != Text.NONE);
        if (found == null && text.has(at, DATE_LEAD)) {
            var dated = new Mention(at, at);
            gather(dated, true, false);
            dated.signed = true;
            return dated.designation == null ? null : dated;
        }
        if (found == null || text.gap(from) == Gap.PARAGRAPH) {
            return null;
        }
        if (found.plain() && sign == Text.NONE && !isNumberOfDocument(found, sure, false)) {
            return null;
        }
        var one = after(at, found);
        one.signed = sign != Text.NONE;
        return one;
    }

    /** A further day of a list of documents that are known by their dates; null where none stands here. */
    @Nullable
    Mention day(int at) {
        var found = page.dates().startingAt(at);
        if (found == null || !found.isDay() || found.year() == null) {
            return null;
        }
        var one = new Mention(at, found.end());
        one.date = found;
        return one;
    }

    /** "am 7. Oktober 2022 verabschiedete Resolution Nr. 3", "z dnia 30 czerwca 2020 r. decyzja nr 5": the day stands before the word. */
    void dateBefore(Mention one) {
        if (one.designation == null || one.date != null || one.year != null) {
            return;
        }
        boolean made = text.has(one.start - 1, MADE);
        int end = made ? one.start - 1 : one.start;
        int first = Math.max(text.sentenceStart(text.sentence(one.start)), end - DAY_BACK);
        for (int at = first; at < end; at++) {
            var found = page.dates().startingAt(at);
            if (found != null && found.end() == end && found.isDay() && isFree(at)) {
                int lead = text.has(at, BEFORE_DATE) ? at : text.before(at, BEFORE_DATE, 2);
                boolean opens = at == text.sentenceStart(text.sentence(at));
                if (lead != Text.NONE && (made || !opens)) {
                    one.date = found;
                    one.start = lead;
                }
                return;
            }
        }
    }

    /** Whether no record found last reaches a token. */
    private boolean isFree(int at) {
        return page.drafts().isEmpty() || page.drafts().getLast().end() <= at;
    }

    /** A mention that begins with its designation. */
    Mention after(int start, Designation found) {
        var one = new Mention(start, found.end());
        one.designation = found;
        gather(one, true, false);
        return one;
    }

    private void gather(Mention one, boolean plural, boolean words) {
        int at = one.end;
        int skipped = 0;
        int limit = one.start + FARTHEST;
        for (int step = 0; step < MOST_STEPS && at < limit && isNear(one, at); step++) {
            boolean sign = text.isSign(at, ",(") || text.isSign(at, "–-:") && one.designation == null;
            if (text.isSign(at, '(') && text.isSign(at + 2, ')') && text.has(at + 3, NUMBER_SIGN)) {
                at += 3; // (EU) Nr. 615/2014
                continue;
            }
            int next = sign ? piece(one, at + 1, plural, skipped, text.has(at + 1, ISSUER_LEAD)) : Text.NONE;
            if (next == Text.NONE) {
                next = piece(one, at, plural, skipped, true);
            }
            if (next != Text.NONE) {
                at = text.isSign(next, ')') && hasOpen(one.start, next) ? next + 1 : next;
                one.end = at;
                continue;
            }
            int bracketed = words ? bracketed(one, at) : Text.NONE;
            if (bracketed != Text.NONE) {
                at = bracketed;
                one.end = at;
                continue;
            }
            int topic =
                    words && one.designation == null && one.date == null && skipped == 0 ? topic(one, at) : Text.NONE;
            if (topic != Text.NONE) {
                at = topic;
                skipped = 1;
                continue;
            }
            if (!words
                    || one.designation != null
                    || one.date != null
                    || skipped >= MOST_SKIPPED
                    || !isPassable(at, one)) {
                return;
            }
            skipped++;
            at++;
        }
    }

    /**
     * "Verordnung über das Rettungswesen vom 8. Juli 2020": what the document is about stands between its word and its number or date. The
     * token at which those begin, or NONE.
     */
    private int topic(Mention one, int from) {
        int lead = text.at(from, TOPIC);
        if (lead == Text.NONE) {
            return Text.NONE;
        }
        int limit = Math.min(text.sentenceEnd(text.sentence(one.start)), from + TOPIC_WITHIN);
        for (int at = lead; at < limit; at++) {
            boolean bracket = text.isSign(at, '(');
            int sign = text.at(bracket ? at + 1 : at, NUMBER_SIGN);
            if (sign != Text.NONE && symbols.at(sign, true) != null) {
                return at;
            }
            int date = text.at(bracket ? at + 1 : at, TOPIC_DATE);
            if (date != Text.NONE && isDayBehind(bracket ? at + 1 : at, date)) {
                return at;
            }
            if (!bracket && !text.isWord(at) && !text.isNumber(at) && !text.isSign(at, "-«»„“”\"/")
                    || text.has(at, CitationFinder.DOCUMENTS)
                    || text.has(at, CitationFinder.NONE_OF_THEM)
                    || text.has(at, EventFinder.EVENTS)
                    || isNameOfDelegation(at)) {
                return Text.NONE;
            }
        }
        return Text.NONE;
    }

    private boolean isDayBehind(int lead, int behind) {
        for (int at = lead; at <= behind; at++) {
            var found = page.dates().startingAt(at);
            if (found != null) {
                return found.isDay() && found.year() != null;
            }
        }
        return false;
    }

    private boolean hasOpen(int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (text.isSign(at, ')')) {
                return false;
            }
            if (text.isSign(at, '(')) {
                return true;
            }
        }
        return false;
    }

    /** In the same sentence, or on the next line of a heading that begins with the document's word. */
    private boolean isNear(Mention one, int at) {
        if (at >= text.size()) {
            return false;
        }
        if (text.sentence(at) == text.sentence(one.start)) {
            return true;
        }
        boolean heading = text.sentenceStart(text.sentence(one.start)) == one.start || isShouted(one.start);
        return heading
                && text.gap(at) == Gap.LINE
                && text.gap(one.end) != Gap.PARAGRAPH
                && (text.has(at, LEADS) || page.bodies().startingAt(at) != null);
    }

    private boolean isShouted(int token) {
        var word = text.word(token);
        return word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
    }

    /** One more piece at a token: the token behind it, or NONE. */
    private int piece(Mention one, int at, boolean plural, int skipped, boolean bodies) {
        if (at >= text.size() || text.gap(at) == Gap.PARAGRAPH && at != one.end) {
            return Text.NONE;
        }
        if (one.designation == null) {
            int number = number(one, at, plural, skipped);
            if (number != Text.NONE) {
                return number;
            }
        }
        if (one.date == null && one.year == null && mayBeDated(one, at, skipped)) {
            int date = date(one, at);
            if (date != Text.NONE) {
                return date;
            }
        }
        return one.issuer == null && bodies ? issuer(one, at) : Text.NONE;
    }

    /** Behind a few more words only a date that says itself that it is the document's: "Báo cáo kết quả sơ bộ ngày 12/1/2025". */
    private boolean mayBeDated(Mention one, int at, int skipped) {
        return one.designation != null
                || skipped <= 1
                || text.has(at, TOPIC_DATE) && text.before(at, EventFinder.EVENTS, MOST_SKIPPED) == Text.NONE;
    }

    /** "Vân Thủy phát [2023] số 41": letters, the year in brackets, and the number, as Chinese documents have it. */
    private int bracketed(Mention one, int at) {
        int sign = text.at(at + 3, NUMBER_SIGN);
        boolean year = text.isSign(at, "[〔(") && isYear(at + 1) && text.isSign(at + 2, "]〕)");
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

    private int number(Mention one, int at, boolean plural, int skipped) {
        int sign = text.at(at, NUMBER_SIGN);
        if (sign != Text.NONE) {
            int from = text.isSign(sign, ':') ? sign + 1 : sign;
            var found = symbols.at(from, true);
            if (found == null) {
                found = symbols.dotted(from);
            }
            if (found == null) {
                found = inWords(from);
            }
            if (found != null && !page.isTaken(from, from + 1) && isNear(one, from)) {
                one.designation = found;
                one.signed = true;
                var form = text.form(at, NUMBER_SIGN);
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
        if (found != null && !found.plain() && found.end() == at + 3 && text.isNumber(at + 2)) {
            var first = symbols.first(at);
            found = first != null && isRange(first, at + 1) ? first : found;
        }
        if (found == null) {
            return Text.NONE;
        }
        boolean right = found.plain()
                ? skipped == 0 && isNumberOfDocument(found, plural, isNamedSo(one.start))
                : found.sure()
                        || skipped == 0 && (found.symbol() == null || !text.isSign(found.start() + 1, "-–"))
                        || skipped == 0 && (isCode(found) || isPrefixed(found))
                        || found.kind() != null;
        if (!right || isCounted(found.end()) && !isOfYear(found.end())) {
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
        int year = text.at(at, YEAR_WORD);
        if (year != Text.NONE
                && text.isNumber(year)
                && text.word(year).length() == 4
                && page.dates().startingAt(at) == null) {
            one.year = Integer.valueOf(text.word(year));
            return year + 1;
        }
        if (text.isSign(at, "(〔[") && isYear(at + 1) && text.isSign(at + 2, ")〕]")) {
            one.year = Integer.valueOf(text.word(at + 1));
            return at + 3; // "Document No. 6 (2021)"
        }
        int comma = text.isSign(at, ',') ? at + 1 : at;
        int series = text.at(comma, SERIES);
        return series != Text.NONE && text.isNumber(series) ? series + 1 : at;
    }

    /** Whether a number directly behind the word is the document's: no year, nothing counted. */
    private boolean isNumberOfDocument(Designation found, boolean plural, boolean capital) {
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
            return isRange(found, end) && (plural || !isNoun(end + 2) || text.has(end + 2, SAYS));
        }
        boolean strict = text.language(found.start()).usage().strictNumbers();
        return !strict || plural || capital || !isNoun(end) || text.has(end, SAYS);
    }

    /** A capital letter that does not come from the beginning of the sentence. */
    private boolean isNamedSo(int token) {
        return text.isCapital(token) && token > text.sentenceStart(text.sentence(token));
    }

    /** "im Bericht 40 Seiten": where nouns have capital letters, a noun behind the number is what it counts. */
    private boolean isCapitalNoun(int at) {
        return text.isCapital(at)
                && text.gap(at) == Gap.BLANK
                && text.language(at).usage().capitalHeads()
                && !text.has(at, STOPWORD)
                && !text.has(at, AND)
                && !text.has(at, LEADS)
                && !text.has(at, SAYS)
                && !text.has(at, CitationFinder.NONE_OF_THEM)
                && page.bodies().startingAt(at) == null;
    }

    /** "uchwały 4–6": from one number to a higher one, neither of them a year. */
    private boolean isRange(Designation found, int dash) {
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
    private boolean isSignAhead(int from) {
        for (int at = from; at < from + AHEAD && text.isWord(at); at++) {
            if (text.has(at, NUMBER_SIGN) || text.has(at, AND) || text.has(at, CitationFinder.DOCUMENTS)) {
                return false;
            }
            if (text.has(at + 1, NUMBER_SIGN)) {
                return true;
            }
        }
        return false;
    }

    /** "PM 4 Tahun 2018": the word for a year with its number is no duration. */
    private boolean isOfYear(int at) {
        int year = text.at(at, YEAR_WORD);
        return year != Text.NONE && isYear(year);
    }

    /** Whether what stands behind a number makes it a figure: per cent, days, hectares, dollars. "ngày 5/6" is a date, not days. */
    private boolean isCounted(int at) {
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
                && !text.has(at, STOPWORD)
                && !text.has(at, AND)
                && !text.has(at, LEADS);
    }

    private int date(Mention one, int at) {
        var here = page.dates().startingAt(at);
        boolean bracket = text.isSign(at - 1, '(');
        if (here != null && (text.has(at, DATE_LEAD) || bracket)) {
            return dated(one, here);
        }
        int lead = text.at(at, DATE_LEAD);
        for (int from = at + 1; from <= lead; from++) {
            var behind = page.dates().startingAt(from);
            if (behind != null && !behind.isPeriod()) {
                return dated(one, behind);
            }
        }
        if (one.designation != null
                && lead != Text.NONE
                && isYear(lead)
                && page.dates().startingAt(lead) == null) {
            one.year = Integer.valueOf(text.word(lead));
            return text.has(lead + 1, YEAR_AFTER) ? text.at(lead + 1, YEAR_AFTER) : lead + 1;
        }
        if (lead != Text.NONE && text.has(lead, DATE_LEAD)) {
            var behind = page.dates().startingAt(text.at(lead, DATE_LEAD));
            return behind == null || behind.isPeriod() ? Text.NONE : dated(one, behind);
        }
        return Text.NONE;
    }

    private boolean isYear(int token) {
        var word = text.isNumber(token) ? text.word(token) : "";
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
    }

    private int dated(Mention one, DateMention date) {
        one.date = date;
        return date.end();
    }

    private int issuer(Mention one, int at) {
        int lead = text.at(at, ISSUER_LEAD);
        var body = lead == Text.NONE ? null : page.bodies().startingAt(lead);
        if (body == null && isGenitive(at)) {
            body = page.bodies().startingAt(at);
            body = body != null && body.start() == at ? body : null;
        }
        if (body == null) {
            return lead == Text.NONE ? named(one, at) : named(one, lead);
        }
        if (text.sentence(body.start()) != text.sentence(at) || isDelegation(one, body)) {
            return Text.NONE;
        }
        int end = body.end();
        int and = text.at(end, AND);
        if (one.date == null && and != Text.NONE) {
            int from = text.has(and, ISSUER_LEAD) ? text.at(and, ISSUER_LEAD) : and;
            var second = page.bodies().startingAt(from);
            boolean dated = second != null && date(new Mention(from, from + 1), second.end()) != Text.NONE;
            end = dated && second != null ? second.end() : end;
        }
        one.issuer = text.words(body.start(), end);
        return end;
    }

    /** "report of Inspection Delegation No. 37": the number is the delegation's. */
    private boolean isDelegation(Mention one, Body body) {
        return one.designation == null
                && text.has(body.end(), NUMBER_SIGN)
                && text.before(body.end(), DelegationFinder.DELEGATION, 4) != Text.NONE;
    }

    /** Whether the language may put the issuer behind a document without a word between. */
    private boolean isGenitive(int token) {
        return token < text.size() && text.language(token).usage().behindBody() == BehindBody.CAPITALS;
    }

    /** A body that no list knows: a few capital words between the document's word and its date or number. */
    private int named(Mention one, int from) {
        int start = text.has(from, ARTICLE) ? text.at(from, ARTICLE) : from;
        int end = start;
        while (end - start < MOST_NAMES
                && text.isCapital(end)
                && !text.has(end, CitationFinder.DOCUMENTS)
                && text.gap(end) == Gap.BLANK
                && !text.has(end, LEADS)
                && !page.isTaken(end, end + 1)) {
            end++;
        }
        if (end == start || text.sentence(end) != text.sentence(start)) {
            return Text.NONE;
        }
        boolean number = one.designation == null
                && text.has(end, NUMBER_SIGN)
                && symbols.at(text.at(end, NUMBER_SIGN), true) != null;
        boolean date = one.date == null && date(new Mention(from, end), end) != Text.NONE;
        if (!number && !date) {
            return Text.NONE;
        }
        one.issuer = text.words(start, end);
        return end;
    }

    /** Whether the text says that there is no such document. */
    boolean isDenied(Mention one) {
        int sentence = text.sentence(one.start);
        if (text.before(one.start, DENIED_BEFORE, 3) != Text.NONE) {
            return true;
        }
        int limit = Math.min(text.sentenceEnd(sentence), one.end + DENIAL);
        for (int at = one.end; at < limit; at++) {
            if (text.has(at, DENIED_BEHIND)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNameOfDelegation(int at) {
        var form = text.form(at, DelegationFinder.DELEGATION.alone());
        return form != null && form.value() == 0;
    }

    /** An adjective or a noun between the word and the number: "uchwały budżetowej nr", "Laporan Hasil Audit Nomor". */
    private boolean isPassable(int at, Mention one) {
        boolean slash = text.isSign(at, '/') && text.glued(at) && text.glued(at + 1) && text.isCapital(at + 1);
        return (slash || text.isWord(at) || text.isNumber(at) && isSignAhead(at + 1))
                && text.gap(at) != Gap.PARAGRAPH
                && !text.has(at, AND)
                && !text.has(at, STOPWORD)
                && !text.has(at, CitationFinder.NONE_OF_THEM)
                && !isNameOfDelegation(at)
                && (!text.has(at, CitationFinder.DOCUMENTS) || at == one.end);
    }
}
